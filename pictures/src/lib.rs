//! The picture a merchant sends, made into the one that is kept: an encoding of our own of its
//! pixels, never the sent bytes. So nothing but pixels comes through: no EXIF (with the place where
//! it was taken), XMP, comments, thumbnails, nor anything appended.
//!
//! Colour profiles (ICC) are dropped as well, and the pixels taken as sRGB: a picture in a wider
//! space (Display P3, Adobe RGB) then looks a little duller. That is accepted.

mod decode;
mod encode;
mod jpeg;
mod limits;
mod scale;
mod webp;

#[cfg(test)]
mod tests;

use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::panic::catch_unwind;

pub use limits::{LONGER_SIDE_KEPT, MOST_PIXELS, MOST_PIXELS_ON_A_SIDE};

/// A picture as it is kept and served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    pub bytes: Vec<u8>,
    /// `jpg` or `png`.
    pub extension: &'static str,
    /// Pixels, after turning and scaling.
    pub width: u32,
    pub height: u32,
    /// The first 16 bytes of the SHA-256 of `bytes`, in 32 lower-case hexadecimal digits: what is
    /// under a name never changes.
    pub name: String,
}

/// Why a picture is not taken.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum PictureError {
    /// Neither JPEG, PNG, WebP nor GIF by its content, or one that is damaged or cut short.
    #[error("not a picture that can be read: {why}")]
    NotAPicture { why: String },
    /// Over the limits of this crate, or more memory needed to read it than is granted. The sizes
    /// are those its header tells, in pixels.
    #[error("a picture of {width} by {height} pixels is too large")]
    TooLarge { width: u32, height: u32 },
    /// The fault is ours, not the sender's.
    #[error("the picture could not be encoded: {why}")]
    NotEncoded { why: String },
}

impl PictureError {
    fn not_a_picture(why: impl Into<String>) -> Self {
        Self::NotAPicture { why: why.into() }
    }
}

/// Reads what was sent by its content (never by a name), turns it upright, scales it down so that its
/// longer side is at most [`LONGER_SIDE_KEPT`] (never up), and encodes it: as JPEG if what is kept is
/// opaque, as PNG otherwise. Of an animation the first frame is taken. The same bytes in give the same
/// bytes out.
///
/// Takes up to seconds of one core and some 300 MB for the largest picture: not for an async thread,
/// and not many at a time.
///
/// # Errors
/// Bytes that are no such picture, and pictures that are too large.
pub fn prepare(sent: &[u8]) -> Result<Prepared, PictureError> {
    // The decoders are others' code reading a stranger's bytes. No panic of theirs is known to us; one
    // that is found later must cost the sender an error, not the caller its thread.
    catch_unwind(|| prepare_unguarded(sent))
        .unwrap_or_else(|_| Err(PictureError::not_a_picture("reading it made the decoder panic")))
}

fn prepare_unguarded(sent: &[u8]) -> Result<Prepared, PictureError> {
    let decode::Decoded { image, orientation } = decode::decode(sent)?;
    let mut image = scale::down_to_kept_size(image);
    // Last, because it copies the pixels, and these are fewer now; both sides have the same limit.
    image.apply_orientation(orientation);
    let (width, height) = (image.width(), image.height());
    let (bytes, extension) = encode::encode(image)?;
    let name = name_of(&bytes);
    Ok(Prepared { bytes, extension, width, height, name })
}

fn name_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(16).fold(String::with_capacity(32), |mut name, byte| {
        // Writing to a string cannot fail.
        let _ = write!(name, "{byte:02x}");
        name
    })
}
