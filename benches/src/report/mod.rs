//! The table, the same as JSON, and a picture of it.

mod picture;
mod table;

use crate::figure::Figure;
use anyhow::Result;
use std::path::Path;

/// Prints the table and writes all three into the folder.
pub fn report(figures: &[Figure], folder: &Path) -> Result<()> {
    let table = table::table(figures);
    println!("\n{table}");
    std::fs::create_dir_all(folder)?;
    std::fs::write(folder.join("figures.md"), table)?;
    std::fs::write(folder.join("figures.json"), serde_json::to_vec_pretty(figures)?)?;
    std::fs::write(folder.join("figures.svg"), picture::picture(figures))?;
    println!("written to {}", folder.display());
    Ok(())
}
