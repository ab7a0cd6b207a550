//! From an offset in the text to the line an editor shows there.
//!
//! The CSV reader counts lines too, but takes the break between two rows for part of neither or both,
//! depending on its kind, and skips blank lines after it has counted: its numbers are off by some.

/// Where each line starts. `\n`, `\r\n` and a lone `\r` end one.
#[derive(Debug)]
pub(super) struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut starts = vec![0];
        for (offset, byte) in bytes.iter().enumerate() {
            let ends_line = match byte {
                b'\n' => true,
                b'\r' => bytes.get(offset + 1) != Some(&b'\n'),
                _ => false,
            };
            if ends_line {
                starts.push(offset + 1);
            }
        }
        Self { starts }
    }

    /// The line, from 1, that holds the byte at `offset`.
    pub(super) fn at(&self, offset: usize) -> u64 {
        self.starts.partition_point(|start| *start <= offset).max(1) as u64
    }
}
