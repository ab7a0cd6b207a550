//! Files as people send them.

use image::codecs::gif::GifEncoder;
use image::{DynamicImage, Frame, ImageFormat, Rgba, RgbaImage};
use std::io::Cursor;

pub fn saved(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

pub fn animated_gif(colours: &[[u8; 4]]) -> Vec<u8> {
    let mut bytes = Vec::new();
    GifEncoder::new(&mut bytes)
        .encode_frames(colours.iter().map(|colour| Frame::new(RgbaImage::from_pixel(8, 8, Rgba(*colour)))))
        .unwrap();
    bytes
}

/// A JPEG as from a telephone: with EXIF (an orientation, a place), XMP, a profile and a comment.
pub fn jpeg_with_segments(image: &DynamicImage, orientation: u8) -> Vec<u8> {
    let plain = saved(image, ImageFormat::Jpeg);
    let (start, rest) = plain.split_at(2);
    let mut bytes = start.to_vec();
    bytes.extend(segment(0xE1, &exif(orientation)));
    bytes.extend(segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>"));
    bytes.extend(segment(0xE2, b"ICC_PROFILE\0\x01\x01no true profile"));
    bytes.extend(segment(0xFE, b"by the garden door"));
    bytes.extend(rest);
    bytes
}

pub fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap();
    [&[0xFF, marker][..], &length.to_be_bytes(), content].concat()
}

/// Big-endian TIFF: a directory with the orientation (0x0112) and a pointer (0x8825) to one with the
/// latitude (0x0001, 0x0002).
fn exif(orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x02".to_vec();
    exif.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    exif.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0]);
    exif.extend([0, 2, 0, 1, 0, 2, 0, 0, 0, 2, b'N', 0, 0, 0]);
    exif.extend([0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 68, 0, 0, 0, 0]);
    exif.extend([0, 0, 0, 44, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 1, 0, 0, 0, 9, 0, 0, 0, 1]);
    exif
}
