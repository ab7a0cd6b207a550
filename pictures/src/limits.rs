//! How large a picture may be.

use crate::PictureError;

/// Pixels on the longer side of what is kept.
pub const LONGER_SIDE_KEPT: u32 = 1_600;
/// Pixels on a side of what is sent.
pub const MOST_PIXELS_ON_A_SIDE: u32 = 12_000;
/// Pixels in all of what is sent.
pub const MOST_PIXELS: u64 = 40_000_000;
/// Bytes for a decoder, the decoded pixels among them.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;

/// Bytes for what a PNG has besides pixels, such as a compressed colour profile.
const MOST_MEMORY_FOR_CHUNKS: u64 = 32 * 1024 * 1024;

/// Refuses by the size that a header tells, before anything is allocated for it.
///
/// # Errors
/// A side without pixels, or too many of them.
pub(crate) fn check(width: u32, height: u32) -> Result<(), PictureError> {
    if width == 0 || height == 0 {
        return Err(PictureError::not_a_picture("it has no pixels"));
    }
    let fits = width.max(height) <= MOST_PIXELS_ON_A_SIDE && pixels(width, height) <= MOST_PIXELS;
    if fits { Ok(()) } else { Err(PictureError::TooLarge { width, height }) }
}

pub(crate) fn pixels(width: u32, height: u32) -> u64 {
    u64::from(width) * u64::from(height)
}

/// What a decoder is told; it may not be able to keep to it, hence the other checks.
pub(crate) fn for_decoders() -> image::Limits {
    let mut limits = image::Limits::no_limits();
    limits.max_image_width = Some(MOST_PIXELS_ON_A_SIDE);
    limits.max_image_height = Some(MOST_PIXELS_ON_A_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    limits
}

/// Without the sides: those are checked where they are known for the message.
pub(crate) fn for_png_chunks() -> image::Limits {
    let mut limits = image::Limits::no_limits();
    limits.max_alloc = Some(MOST_MEMORY_FOR_CHUNKS);
    limits
}
