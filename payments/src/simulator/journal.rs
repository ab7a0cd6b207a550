//! The simulator's memory on disk: one JSON line per commit, forced to disk before anyone is answered.
//!
//! A line that was cut off by a kill was never answered to anyone, so it is cut away at the next start.
//! The file only grows; it is the journal of a development tool.

use super::entry::Entry;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, BufRead, BufReader, Seek, SeekFrom, Write};
use std::path::Path;

#[derive(Debug)]
pub(super) struct Journal {
    file: File,
    /// How much of the file is whole lines: after a failed write, the rest is cut away.
    whole: u64,
}

impl Journal {
    /// Opens or makes the file, for one simulator at a time.
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let file = OpenOptions::new().create(true).truncate(false).read(true).write(true).open(path)?;
        file.try_lock().map_err(|error| match error {
            TryLockError::Error(error) => error,
            TryLockError::WouldBlock => io::Error::other("another simulator is using it"),
        })?;
        Ok(Self { file, whole: 0 })
    }

    /// Reads everything, once, before the first [`Journal::append`].
    pub(super) fn replay(&mut self, mut apply: impl FnMut(Entry)) -> io::Result<()> {
        let mut reader = BufReader::new(&self.file);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line)? > 0 && line.ends_with(b"\n") {
            let entries: Vec<Entry> = serde_json::from_slice(&line)?;
            entries.into_iter().for_each(&mut apply);
            self.whole += line.len() as u64;
            line.clear();
        }
        if line.is_empty() || line.starts_with(b"[") {
            return self.cut();
        }
        Err(io::Error::new(io::ErrorKind::InvalidData, "it is not a journal"))
    }

    pub(super) fn append(&mut self, entries: &[Entry]) -> io::Result<()> {
        let mut line = serde_json::to_vec(entries)?;
        line.push(b'\n');
        let written = self.file.write_all(&line).and_then(|()| self.file.sync_data());
        if let Err(error) = written {
            self.cut()?;
            return Err(error);
        }
        self.whole += line.len() as u64;
        Ok(())
    }

    fn cut(&mut self) -> io::Result<()> {
        self.file.set_len(self.whole)?;
        self.file.seek(SeekFrom::Start(self.whole))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::chance::letters;

    fn delivered(id: &str) -> Vec<Entry> {
        vec![Entry::Delivered(id.to_owned())]
    }

    fn ids(journal: &mut Journal) -> Vec<String> {
        let mut ids = Vec::new();
        let read = journal.replay(|entry| {
            ids.extend(match entry {
                Entry::Delivered(id) => Some(id),
                _ => None,
            })
        });
        read.expect("the journal is readable");
        ids
    }

    #[test]
    fn a_line_that_was_cut_off_is_dropped_and_writing_goes_on_before_it() {
        let path = std::env::temp_dir().join(format!("journal-{}", letters(12)));
        let mut journal = Journal::open(&path).expect("a new journal");
        journal.append(&delivered("first")).expect("written");
        drop(journal);
        let mut torn = OpenOptions::new().append(true).open(&path).expect("the file");
        torn.write_all(b"[{\"deliv").expect("written");
        drop(torn);

        let mut journal = Journal::open(&path).expect("the same journal");
        assert_eq!(ids(&mut journal), ["first"]);
        journal.append(&delivered("second")).expect("written");
        drop(journal);
        assert_eq!(ids(&mut Journal::open(&path).expect("the same journal")), ["first", "second"]);
        std::fs::remove_file(path).expect("removed");
    }

    #[test]
    fn two_simulators_never_share_a_journal() {
        let path = std::env::temp_dir().join(format!("journal-{}", letters(12)));
        let first = Journal::open(&path).expect("a new journal");
        assert!(Journal::open(&path).is_err());
        drop(first);
        std::fs::remove_file(path).expect("removed");
    }
}
