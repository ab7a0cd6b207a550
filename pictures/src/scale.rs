//! Fewer pixels.

use crate::limits::LONGER_SIDE_KEPT;
use image::DynamicImage;
use image::imageops::FilterType;

/// From this many pixels on the longer side, blocks of pixels are averaged first, to no less than this:
/// the good filter sums in floating point, in 16 bytes a pixel, which for the largest pictures is slow
/// and takes more memory than decoding them did. Half as much again as is kept leaves it enough to do.
const ENOUGH_FOR_THE_FILTER: u32 = LONGER_SIDE_KEPT / 2 * 3;

/// Scales so that the longer side is at most [`LONGER_SIDE_KEPT`]; smaller pictures stay as they are.
pub(crate) fn down_to_kept_size(mut image: DynamicImage) -> DynamicImage {
    let (width, height) = (image.width(), image.height());
    let longer = width.max(height);
    if longer <= LONGER_SIDE_KEPT {
        return image;
    }
    // The colour of a transparent pixel is arbitrary: it must not leak into its neighbours.
    weight_by_opacity(&mut image);
    let block = longer / ENOUGH_FOR_THE_FILTER;
    if block >= 2 {
        image = image.thumbnail_exact((width / block).max(1), (height / block).max(1));
    }
    let (width, height) = (kept(width, longer), kept(height, longer));
    let image = image.resize_exact(width, height, FilterType::Lanczos3);
    if image.color().has_alpha() { unweighted(image) } else { image }
}

/// A side after scaling, rounded half up, at least one pixel.
fn kept(side: u32, longer: u32) -> u32 {
    let scaled = (u64::from(side) * u64::from(LONGER_SIDE_KEPT) + u64::from(longer) / 2) / u64::from(longer);
    // No side is longer than the longer one, so it fits.
    u32::try_from(scaled).unwrap_or(LONGER_SIDE_KEPT).max(1)
}

/// Multiplies colours by the opacity, in place: a copy of a large picture would be dear.
fn weight_by_opacity(image: &mut DynamicImage) {
    match image {
        DynamicImage::ImageLumaA8(grey) => weight(grey, 2, u8::MAX),
        DynamicImage::ImageLumaA16(grey) => weight(grey, 2, u16::MAX),
        DynamicImage::ImageRgba8(coloured) => weight(coloured, 4, u8::MAX),
        DynamicImage::ImageRgba16(coloured) => weight(coloured, 4, u16::MAX),
        _ => {}
    }
}

/// The last sample of each pixel is its opacity, `opaque` if nothing shines through.
fn weight<S: Copy + Into<u32> + TryFrom<u32>>(samples: &mut [S], per_pixel: usize, opaque: S) {
    let opaque = opaque.into();
    for pixel in samples.chunks_exact_mut(per_pixel) {
        let Some((opacity, colours)) = pixel.split_last_mut() else { continue };
        let opacity = (*opacity).into();
        for colour in colours {
            // At most 65,535² + 32,767, which fits; and no more than the colour was.
            *colour = S::try_from(((*colour).into() * opacity + opaque / 2) / opaque).unwrap_or(*colour);
        }
    }
}

/// The other way round, in eight bits. The filter overshoots at edges, so a colour may come out above
/// its opacity: it is full then.
fn unweighted(image: DynamicImage) -> DynamicImage {
    let mut image = image.into_rgba8();
    for pixel in image.pixels_mut() {
        let [colours @ .., opacity] = &mut pixel.0;
        let opacity = u32::from(*opacity);
        for colour in colours {
            let full = (u32::from(*colour) * 255 + opacity / 2).checked_div(opacity).unwrap_or(0);
            *colour = u8::try_from(full).unwrap_or(u8::MAX);
        }
    }
    DynamicImage::ImageRgba8(image)
}
