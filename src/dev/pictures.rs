//! The demo's pictures, which travel inside the program and are laid out where media are served from.

use include_dir::{Dir, include_dir};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folders of pictures; what draws them lies beside and stays out.
static FOLDERS: [(&str, Dir<'static>); 4] = [
    ("atelier-carpati", include_dir!("$CARGO_MANIFEST_DIR/assets/demo/atelier-carpati")),
    ("brand", include_dir!("$CARGO_MANIFEST_DIR/assets/demo/brand")),
    ("casa-lusa", include_dir!("$CARGO_MANIFEST_DIR/assets/demo/casa-lusa")),
    ("nordwerk", include_dir!("$CARGO_MANIFEST_DIR/assets/demo/nordwerk")),
];

/// A picture cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("writing the demo's picture {}", path.display())]
pub struct PictureError {
    path: PathBuf,
    source: io::Error,
}

/// Writes the pictures that are missing or different below `DATA_DIR/media/demo`.
///
/// # Errors
/// One cannot be written.
pub fn lay_out(data_dir: &Path) -> Result<(), PictureError> {
    let demo = data_dir.join("media").join("demo");
    for (folder, pictures) in &FOLDERS {
        let folder = demo.join(folder);
        fs::create_dir_all(&folder).map_err(|source| PictureError { path: folder.clone(), source })?;
        for picture in pictures.files() {
            let path = folder.join(picture.path());
            write(&path, picture.contents()).map_err(|source| PictureError { path, source })?;
        }
    }
    Ok(())
}

/// Whoever reads meanwhile sees the old one or the new one.
fn write(path: &Path, contents: &[u8]) -> io::Result<()> {
    if fs::read(path).is_ok_and(|present| present == contents) {
        return Ok(());
    }
    let unfinished = path.with_extension("new");
    fs::write(&unfinished, contents)?;
    fs::rename(unfinished, path)
}
