//! What happens to the pictures people send.

mod hostile;
mod sent;

use crate::{PictureError, Prepared, prepare_unguarded};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use sent::{jpeg_with_segments, saved};

/// Without the guard against panics, so that a test shows them.
fn prepare(sent: &[u8]) -> Result<Prepared, PictureError> {
    prepare_unguarded(sent)
}

fn kept(prepared: &Prepared) -> DynamicImage {
    let format = if prepared.extension == "jpg" { ImageFormat::Jpeg } else { ImageFormat::Png };
    let image = image::load_from_memory_with_format(&prepared.bytes, format).unwrap();
    assert_eq!((image.width(), image.height()), (prepared.width, prepared.height));
    image
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// Red on the left, blue on the right.
fn red_and_blue(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([220, 0, 0]) } else { Rgb([0, 0, 220]) })
        .into()
}

#[test]
fn a_picture_of_any_kind_we_take_is_kept_as_ours() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let sent = saved(&red_and_blue(40, 30), format);
        let prepared = prepare(&sent).unwrap();
        assert_eq!((prepared.extension, prepared.width, prepared.height), ("jpg", 40, 30), "{format:?}");
        assert_ne!(prepared.bytes, sent);
        let Rgb([red, _, blue]) = *kept(&prepared).to_rgb8().get_pixel(5, 15);
        assert!(red > 180 && blue < 60, "{format:?}: {red} {blue}");
    }
}

#[test]
fn the_name_is_that_of_the_content_and_the_same_each_time() {
    let sent = saved(&red_and_blue(1_700, 900), ImageFormat::Png);
    let first = prepare(&sent).unwrap();
    assert_eq!(first, prepare(&sent).unwrap());
    assert_eq!(first.name.len(), 32);
    assert!(first.name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')));
    assert_ne!(first.name, prepare(&saved(&red_and_blue(1_700, 901), ImageFormat::Png)).unwrap().name);
    // The digest of nothing, by FIPS 180-4.
    assert_eq!(crate::name_of(b""), "e3b0c44298fc1c149afbf4c8996fb924");
}

#[test]
fn a_photo_taken_upright_comes_out_upright_and_tells_nothing_of_where() {
    let sent = jpeg_with_segments(&red_and_blue(64, 32), 6);
    for secret in [&b"Exif"[..], b"ICC_PROFILE", b"ns.adobe.com", b"the garden door"] {
        assert!(contains(&sent, secret));
    }
    let prepared = prepare(&sent).unwrap();
    assert_eq!((prepared.width, prepared.height), (32, 64));
    let image = kept(&prepared).to_rgb8();
    // A quarter turn clockwise: what was left is above.
    assert!(image.get_pixel(16, 8)[0] > 180);
    assert!(image.get_pixel(16, 56)[2] > 180);
    for secret in [&b"Exif"[..], b"ICC_PROFILE", b"ns.adobe.com", b"the garden door"] {
        assert!(!contains(&prepared.bytes, secret));
    }
}

#[test]
fn a_mirrored_photo_is_mirrored_back() {
    let prepared = prepare(&jpeg_with_segments(&red_and_blue(64, 32), 2)).unwrap();
    let image = kept(&prepared).to_rgb8();
    assert!(image.get_pixel(8, 16)[2] > 180 && image.get_pixel(56, 16)[0] > 180);
}

#[test]
fn large_pictures_are_scaled_down_and_small_ones_left() {
    for (sent, expected) in [
        ((1_600, 1_200), (1_600, 1_200)),
        ((1_601, 10), (1_600, 10)),
        ((2_400, 1_000), (1_600, 667)),
        ((900, 5_000), (288, 1_600)),
        ((12_000, 1), (1_600, 1)),
        ((1, 1), (1, 1)),
    ] {
        let prepared = prepare(&saved(&DynamicImage::new_luma8(sent.0, sent.1), ImageFormat::Png)).unwrap();
        assert_eq!((prepared.width, prepared.height), expected);
    }
}

#[test]
fn a_cut_out_product_keeps_its_transparency() {
    let cut_out = RgbaImage::from_fn(3_400, 20, |x, _| {
        if x < 1_700 { Rgba([0, 0, 0, 0]) } else { Rgba([250, 250, 250, 255]) }
    });
    let prepared = prepare(&saved(&cut_out.into(), ImageFormat::Png)).unwrap();
    assert_eq!((prepared.extension, prepared.width), ("png", 1_600));
    // The black that nobody sees does not darken the edge.
    for Rgba([red, _, _, opacity]) in kept(&prepared).to_rgba8().pixels() {
        assert!(*opacity < 16 || *red >= 240, "{red} at {opacity}");
    }
}

#[test]
fn a_png_with_an_unused_channel_of_opacity_becomes_a_jpeg() {
    let opaque = DynamicImage::ImageRgba8(RgbaImage::from_pixel(9, 9, Rgba([1, 2, 3, 255])));
    assert_eq!(prepare(&saved(&opaque, ImageFormat::Png)).unwrap().extension, "jpg");
    let mut faint = opaque.into_rgba8();
    faint.put_pixel(4, 4, Rgba([1, 2, 3, 254]));
    assert_eq!(prepare(&saved(&faint.into(), ImageFormat::Png)).unwrap().extension, "png");
}

#[test]
fn deep_and_grey_pictures_are_taken() {
    let grey = DynamicImage::ImageLuma16(red_and_blue(1_800, 50).into_luma16());
    let prepared = prepare(&saved(&grey, ImageFormat::Png)).unwrap();
    assert!(!kept(&prepared).color().has_color());
    let deep = DynamicImage::ImageRgba16(red_and_blue(1_800, 50).into_rgba16());
    assert_eq!(prepare(&saved(&deep, ImageFormat::Png)).unwrap().extension, "jpg");
    let faint = DynamicImage::new_luma_a16(1_800, 50);
    assert_eq!(prepare(&saved(&faint, ImageFormat::Png)).unwrap().extension, "png");
}

#[test]
fn of_an_animation_the_first_frame_is_kept() {
    let prepared = prepare(&sent::animated_gif(&[[220, 0, 0, 255], [0, 0, 220, 255]])).unwrap();
    assert!(kept(&prepared).to_rgb8().get_pixel(4, 4)[0] > 180);
}
