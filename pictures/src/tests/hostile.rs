//! What people send that is no picture, or is one to do harm.

#![expect(clippy::indexing_slicing, reason = "a test may panic on a file that is not as it wrote it")]

use super::sent::{animated_gif, jpeg_with_segments, saved, segment};
use super::{contains, prepare, red_and_blue};
use crate::PictureError;
use image::ImageFormat;
use proptest::prelude::*;

fn is_refused(sent: &[u8]) -> bool {
    matches!(prepare(sent), Err(PictureError::NotAPicture { why }) if !why.is_empty())
}

#[test]
fn other_files_are_refused_whatever_their_name() {
    for sent in [
        &b""[..],
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<!doctype html><script>alert(1)</script>",
        b"%PDF-1.7\n",
        b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
        b"\0\0\0\x18ftypavif\0\0\0\0mif1avif",
        b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0",
        b"GIF89a/*",
        b"\xFF\xD8\xFF\xE0<script>",
        b"\x89PNG\r\n\x1a\n<script>",
        b"RIFF\x0C\0\0\0WEBPVP8 ",
    ] {
        assert!(is_refused(sent), "{sent:?}");
    }
}

#[test]
fn a_picture_that_is_cut_short_is_refused() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let whole = saved(&red_and_blue(60, 40), format);
        // What follows the pixels (12 bytes in PNG) may be missing.
        for length in 0..whole.len() - 12 {
            assert!(is_refused(&whole[..length]), "{format:?}, {length} of {}", whole.len());
        }
    }
    let whole = jpeg_with_segments(&red_and_blue(60, 40), 6);
    for length in 0..whole.len() {
        assert!(is_refused(&whole[..length]), "{length}");
    }
}

#[test]
fn what_is_hidden_behind_a_picture_is_left_behind() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let mut sent = saved(&red_and_blue(40, 30), format);
        sent.extend(b"PK\x03\x04 <script>alert(1)</script>");
        let prepared = prepare(&sent).unwrap();
        assert!(!contains(&prepared.bytes, b"<script>"));
    }
}

/// A frame header of a JPEG without pixels behind it.
fn jpeg_of(width: u16, height: u16, marker: u8, samplings: [u8; 3]) -> Vec<u8> {
    let ([h1, h0], [w1, w0], [y, cb, cr]) = (height.to_be_bytes(), width.to_be_bytes(), samplings);
    let frame = segment(marker, &[8, h1, h0, w1, w0, 3, 1, y, 0, 2, cb, 0, 3, cr, 0]);
    let scan = segment(0xDA, &[3, 1, 0, 2, 0, 3, 0, 0, 63, 0]);
    [&[0xFF, 0xD8][..], &frame, &scan, &[0xFF, 0xD9]].concat()
}

#[test]
fn a_bomb_is_refused_by_its_header() {
    let large = |sent: &[u8]| match prepare(sent) {
        Err(PictureError::TooLarge { width, height }) => Some((width, height)),
        _ => None,
    };
    assert_eq!(large(&jpeg_of(65_000, 65_000, 0xC0, [0x11; 3])), Some((65_000, 65_000)));
    assert_eq!(large(&jpeg_of(12_001, 10, 0xC0, [0x11; 3])), Some((12_001, 10)));
    // Progressive and without subsampling: the coefficients alone are 240 MB.
    assert_eq!(large(&jpeg_of(8_000, 5_000, 0xC2, [0x11; 3])), Some((8_000, 5_000)));

    let mut png = saved(&red_and_blue(4, 4), ImageFormat::Png);
    png[16..24].copy_from_slice(&[0, 0, 0x1F, 0x40, 0, 0, 0x1F, 0x40]);
    let checksum = crc32(&png[12..29]).to_be_bytes();
    png[29..33].copy_from_slice(&checksum);
    assert_eq!(large(&png), Some((8_000, 8_000)));

    let mut gif = animated_gif(&[[1, 2, 3, 255]]);
    gif[6..10].copy_from_slice(&[0xFF; 4]);
    assert_eq!(large(&gif), Some((65_535, 65_535)));
}

#[test]
fn a_webp_whose_frame_is_larger_than_its_canvas_says_is_refused() {
    let frame = [0x10, 0, 0, 0x9D, 0x01, 0x2A, 0xFF, 0x3F, 0xFF, 0x3F];
    let chunk = |kind: &[u8; 4], content: &[u8]| {
        [&kind[..], &u32::try_from(content.len()).unwrap().to_le_bytes(), content].concat()
    };
    let canvas = chunk(b"VP8X", &[0; 10]);
    let riff = |chunks: &[u8]| chunk(b"RIFF", &[&b"WEBP"[..], chunks].concat());
    let too_large = Err(PictureError::TooLarge { width: 16_383, height: 16_383 });
    assert_eq!(prepare(&riff(&[canvas.clone(), chunk(b"VP8 ", &frame)].concat())), too_large);
    let animated = chunk(b"ANMF", &[&[0; 16][..], &chunk(b"VP8 ", &frame)].concat());
    assert_eq!(prepare(&riff(&[canvas.clone(), animated].concat())), too_large);
    // A chunk of 4 GB; chunks in chunks in chunks, which must not use up the stack.
    assert!(is_refused(&riff(&[&canvas[..], b"EXIF\xFE\xFF\xFF\xFF"].concat())));
    let nested = (0..200_000_u32)
        .rev()
        .flat_map(|within| [&b"ANMF"[..], &(16 + 24 * within).to_le_bytes(), &[0; 16]].concat());
    assert!(is_refused(&riff(&[canvas, nested.collect()].concat())));
}

/// CRC-32 as in PNG (ISO 3309).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 * (crc & 1)))
    })
}

fn good_files() -> Vec<Vec<u8>> {
    let image = red_and_blue(33, 17);
    let mut files: Vec<_> = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif]
        .map(|format| saved(&image, format))
        .into();
    files.push(jpeg_with_segments(&image, 7));
    files.push(animated_gif(&[[9, 9, 9, 255], [0, 0, 0, 0]]));
    files
}

fn first_bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        Just(b"\xFF\xD8\xFF".to_vec()),
        Just(b"\x89PNG\r\n\x1a\n\0\0\0\x0DIHDR".to_vec()),
        Just(b"GIF89a".to_vec()),
        Just(b"RIFF\x40\0\0\0WEBPVP8X\x0A\0\0\0".to_vec()),
        Just(b"RIFF\x40\0\0\0WEBPVP8L\x30\0\0\0\x2F".to_vec()),
        Just(Vec::new()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(start in first_bytes(), rest in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = prepare(&[start, rest].concat());
    }

    #[test]
    fn no_damage_to_a_good_file_makes_it_panic(
        which in 0_usize..6,
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        length in any::<prop::sample::Index>(),
        cut in any::<bool>(),
    ) {
        let mut bytes = good_files().swap_remove(which);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if cut {
            bytes.truncate(length.index(bytes.len()));
        }
        let _ = prepare(&bytes);
    }
}

fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(256)
}
