//! From the sent bytes to pixels.

use crate::{PictureError, jpeg, limits, webp};
use image::codecs::{gif::GifDecoder, jpeg::JpegDecoder, png::PngDecoder, webp::WebPDecoder};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat};
use std::io::Cursor;

/// The pixels as they are stored, and how they are to be turned.
pub(crate) struct Decoded {
    pub image: DynamicImage,
    pub orientation: Orientation,
}

/// Chooses the decoder by the first bytes.
///
/// # Errors
/// See [`crate::prepare`].
pub(crate) fn decode(sent: &[u8]) -> Result<Decoded, PictureError> {
    match image::guess_format(sent) {
        Ok(ImageFormat::Jpeg) => {
            let whole = jpeg::inspect(sent)?;
            read(JpegDecoder::new(Cursor::new(whole.bytes)).map_err(unreadable)?, whole.working_memory)
        }
        Ok(ImageFormat::Png) => {
            let decoder = PngDecoder::with_limits(Cursor::new(sent), limits::for_png_chunks());
            read(decoder.map_err(unreadable)?, 0)
        }
        Ok(ImageFormat::WebP) => {
            let whole = webp::inspect(sent)?;
            let decoder = WebPDecoder::new(Cursor::new(whole)).map_err(unreadable)?;
            let (width, height) = decoder.dimensions();
            // A frame and the canvas it is laid on, four bytes a pixel each.
            let working = if decoder.has_animation() { 8 * limits::pixels(width, height) } else { 0 };
            read(decoder, working)
        }
        Ok(ImageFormat::Gif) => read(GifDecoder::new(Cursor::new(sent)).map_err(unreadable)?, 0),
        Ok(other) => Err(PictureError::not_a_picture(format!("{other:?} is not taken"))),
        Err(_) => Err(PictureError::not_a_picture("its first bytes are of no known kind")),
    }
}

/// `working_memory`: bytes that the decoder needs besides the pixels, and does not account for.
fn read(mut decoder: impl ImageDecoder, working_memory: u64) -> Result<Decoded, PictureError> {
    let (width, height) = decoder.dimensions();
    limits::check(width, height)?;
    let bounded = |error| match error {
        ImageError::Limits(_) => PictureError::TooLarge { width, height },
        error => unreadable(error),
    };
    let mut limits = limits::for_decoders();
    limits.reserve(decoder.total_bytes().saturating_add(working_memory)).map_err(bounded)?;
    decoder.set_limits(limits).map_err(bounded)?;
    // Metadata that cannot be read is no reason to refuse the pixels.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let image = DynamicImage::from_decoder(decoder).map_err(bounded)?;
    Ok(Decoded { image, orientation })
}

#[expect(clippy::needless_pass_by_value, reason = "it is handed to map_err")]
fn unreadable(error: ImageError) -> PictureError {
    PictureError::not_a_picture(error.to_string())
}
