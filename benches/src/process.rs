//! What a process has used, as Linux counts it.

use anyhow::{Context, Result};
use std::time::Duration;

/// Clock ticks per second, as `/proc` counts: fixed at 100 for programs on Linux.
const TICK: Duration = Duration::from_millis(10);

/// Time on a processor, of the process with all its threads.
pub fn cpu(pid: u32) -> Result<Duration> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat"))?;
    // The name may hold blanks and brackets; what follows its last bracket does not.
    let (_, after) = stat.rsplit_once(") ").context("a process without a name")?;
    let fields: Vec<&str> = after.split(' ').collect();
    let ticks = |index: usize| -> Result<u32> { Ok(fields.get(index).context("too few fields")?.parse()?) };
    Ok(TICK * (ticks(11)? + ticks(12)?))
}

/// Memory that is its own and in use, in bytes.
pub fn memory(pid: u32) -> Result<u64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).context("no RssAnon")?;
    let kilobytes: u64 = line.trim().trim_end_matches(" kB").trim().parse()?;
    Ok(kilobytes * 1024)
}

/// Time on a processor of a process and all that it has started, the ended ones included.
pub fn cpu_of_family(pid: u32) -> Result<Duration> {
    let mut sum = Duration::ZERO;
    for entry in std::fs::read_dir("/proc")?.flatten() {
        let Some(other) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else {
            continue;
        };
        let Ok(stat) = std::fs::read_to_string(format!("/proc/{other}/stat")) else { continue };
        let Some((_, after)) = stat.rsplit_once(") ") else { continue };
        let fields: Vec<&str> = after.split(' ').collect();
        if other == pid || fields.get(1).is_some_and(|parent| *parent == pid.to_string()) {
            let ticks: u32 =
                [11, 12].iter().filter_map(|index| fields.get(*index)?.parse::<u32>().ok()).sum();
            sum += TICK * ticks;
            if other == pid {
                // Backends that have ended.
                let ended: u32 =
                    [13, 14].iter().filter_map(|index| fields.get(*index)?.parse::<u32>().ok()).sum();
                sum += TICK * ended;
            }
        }
    }
    Ok(sum)
}
