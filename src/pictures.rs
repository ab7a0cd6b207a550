//! Pictures that merchants send: kept as files of our own encoding below `DATA_DIR/media`, under names that say what
//! is in them. Two who send the same picture share a file, and a name never means another picture.

use crate::edge::Edge;
use crate::error::Problem;
use actix_web::web;
use pictures::{PictureError, Prepared, prepare};
use std::io::Write;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::Semaphore;

/// Where they are below the folder of media.
const FOLDER: &str = "kept";

/// So many are prepared at a time: each may need a quarter of a gigabyte while it lasts.
static PLACES: Semaphore = Semaphore::const_new(2);

/// Why a picture is not kept.
pub enum NotKept {
    /// It is none, or of a kind that is not taken.
    Refused,
    /// It has more pixels than anybody looks at.
    TooLarge,
    /// It could not be tried.
    Problem(Problem),
}

/// Keeps the picture, and says where it is: a path on the media host. Durable when it returns.
pub async fn keep(edge: &Edge, sent: web::Bytes) -> Result<String, NotKept> {
    let folder = edge.settings.data.dir.join("media").join(FOLDER);
    let place = PLACES.acquire().await;
    let kept = web::block(move || {
        // Held by the work itself: who sent it may hang up meanwhile. (Nobody ever closes it.)
        let _place = place;
        let prepared = prepare(&sent)?;
        let name = format!("{}.{}", prepared.name, prepared.extension);
        Ok::<_, PictureError>((store(&folder, &name, &prepared), name))
    });
    match kept.await {
        Ok(Ok((Ok(()), name))) => Ok(format!("/{FOLDER}/{name}")),
        Ok(Ok((Err(error), _))) => {
            tracing::error!(%error, "a picture could not be written");
            Err(NotKept::Problem(Problem::internal()))
        }
        Ok(Err(PictureError::TooLarge { .. })) => Err(NotKept::TooLarge),
        Ok(Err(error @ PictureError::NotEncoded { .. })) => {
            tracing::error!(%error, "a picture was not kept");
            Err(NotKept::Problem(Problem::internal()))
        }
        Ok(Err(error @ PictureError::NotAPicture { .. })) => {
            tracing::info!(%error, "a picture was refused");
            Err(NotKept::Refused)
        }
        Err(error) => {
            tracing::error!(%error, "preparing a picture was cut off");
            Err(NotKept::Problem(Problem::internal()))
        }
    }
}

/// Whole or not at all: a name that is there means that all of it is.
fn store(folder: &Path, name: &str, prepared: &Prepared) -> std::io::Result<()> {
    static WRITERS: AtomicU64 = AtomicU64::new(0);
    let place = folder.join(name);
    if place.try_exists()? {
        return Ok(());
    }
    std::fs::create_dir_all(folder)?;
    // Two may write the same picture at once, in this process or another. What is left of a writer that died is
    // served to nobody: it has no picture's extension.
    let writer = WRITERS.fetch_add(1, Ordering::Relaxed);
    let unfinished = folder.join(format!("{name}.{}-{writer}.part", std::process::id()));
    let written =
        write_whole(&unfinished, &prepared.bytes).and_then(|()| std::fs::rename(&unfinished, &place));
    if let Err(error) = written {
        // It is of no use, and says so by its name.
        let _ = std::fs::remove_file(&unfinished);
        return Err(error);
    }
    std::fs::File::open(folder)?.sync_all()
}

fn write_whole(place: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = std::fs::File::create(place)?;
    file.write_all(bytes)?;
    file.sync_all()
}
