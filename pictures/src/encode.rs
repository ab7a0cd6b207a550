//! From pixels to the bytes that are kept.

use crate::PictureError;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ExtendedColorType, ImageEncoder, ImageResult, Rgba, RgbaImage};

/// Of 100: where photographs show no blocks at their own size.
const JPEG_QUALITY: u8 = 82;

/// Bytes and their extension. Only pixels go to the encoders, so there is nothing else to write.
///
/// # Errors
/// An encoder that fails, which it has no reason to.
pub(crate) fn encode(image: DynamicImage) -> Result<(Vec<u8>, &'static str), PictureError> {
    let coloured = image.color().has_color();
    if !image.color().has_alpha() {
        return jpeg(image, coloured);
    }
    let image = image.into_rgba8();
    if is_opaque(&image) { jpeg(image.into(), coloured) } else { png(&image) }
}

fn is_opaque(image: &RgbaImage) -> bool {
    image.pixels().all(|Rgba([.., opacity])| *opacity == u8::MAX)
}

/// Baseline; grey pictures stay grey.
fn jpeg(image: DynamicImage, coloured: bool) -> Result<(Vec<u8>, &'static str), PictureError> {
    let (width, height) = (image.width(), image.height());
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
    let written = if coloured {
        encoder.write_image(&image.into_rgb8(), width, height, ExtendedColorType::Rgb8)
    } else {
        encoder.write_image(&image.into_luma8(), width, height, ExtendedColorType::L8)
    };
    finish(written, bytes, "jpg")
}

/// Eight bits in four channels.
fn png(image: &RgbaImage) -> Result<(Vec<u8>, &'static str), PictureError> {
    let mut bytes = Vec::new();
    let written = PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive)
        .write_image(image, image.width(), image.height(), ExtendedColorType::Rgba8);
    finish(written, bytes, "png")
}

fn finish(
    written: ImageResult<()>,
    bytes: Vec<u8>,
    extension: &'static str,
) -> Result<(Vec<u8>, &'static str), PictureError> {
    written.map(|()| (bytes, extension)).map_err(|error| PictureError::NotEncoded { why: error.to_string() })
}
