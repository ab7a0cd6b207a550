//! What the JPEG decoder does not tell: whether the file is whole (it fills what is missing with grey),
//! and how much memory it will take (it knows no limit). Markers by ITU-T T.81, Annex B.

use crate::{PictureError, limits};

const END_OF_IMAGE: u8 = 0xD9;
const START_OF_SCAN: u8 = 0xDA;
const PROGRESSIVE: u8 = 0xC2;

/// A file that has its end.
pub(crate) struct Whole<'a> {
    /// Up to the end of the image: what is appended (a video, an archive) is left out.
    pub bytes: &'a [u8],
    /// Bytes for the coefficients, if they must be kept until the last scan.
    pub working_memory: u64,
}

/// The frame header: what size, and how many samples a pixel has.
struct Frame {
    progressive: bool,
    components: u8,
    coefficient_bytes: u64,
}

/// Walks over the markers.
///
/// # Errors
/// No end, no frame or scan before it, more than one frame, or too many pixels.
pub(crate) fn inspect(sent: &[u8]) -> Result<Whole<'_>, PictureError> {
    let mut position = 2;
    let mut frame: Option<Frame> = None;
    let mut working_memory = None;
    while let Some((marker, after)) = next_marker(sent, position) {
        if marker == END_OF_IMAGE {
            let bytes = sent.get(..after).unwrap_or(sent);
            return working_memory
                .map(|working_memory| Whole { bytes, working_memory })
                .ok_or_else(|| PictureError::not_a_picture("a JPEG without a scan"));
        }
        let Some((segment, next)) = segment(sent, after) else { break };
        match marker {
            // Tables, an extension and arithmetic conditioning among the frame headers.
            0xC4 | 0xC8 | 0xCC => {}
            0xC0..=0xCF if frame.is_some() => {
                return Err(PictureError::not_a_picture("a JPEG with more than one frame"));
            }
            0xC0..=0xCF => frame = Some(read_frame(marker, segment)?),
            START_OF_SCAN if working_memory.is_none() => {
                // The coefficients of a sequential picture whose scans have all components pass through.
                let kept = frame.as_ref().map(|frame| {
                    let passes = !frame.progressive && segment.first() == Some(&frame.components);
                    if passes { 0 } else { frame.coefficient_bytes }
                });
                working_memory =
                    Some(kept.ok_or_else(|| PictureError::not_a_picture("a scan without frame"))?);
            }
            _ => {}
        }
        position = next;
    }
    Err(PictureError::not_a_picture("a JPEG that is cut short"))
}

/// The next marker that is not part of a scan's data, and the position after it. Passes over bytes
/// between segments, as decoders do.
fn next_marker(sent: &[u8], from: usize) -> Option<(u8, usize)> {
    let mut position = from;
    loop {
        position += sent.get(position..)?.iter().position(|byte| *byte == 0xFF)? + 1;
        match *sent.get(position)? {
            // A stuffed byte, or a restart within a scan; fill bytes; those without a segment.
            0x00 | 0x01 | 0xD0..=0xD8 | 0xFF => {}
            marker => return Some((marker, position + 1)),
        }
    }
}

/// What follows a marker, by its length in two bytes, which counts itself.
fn segment(sent: &[u8], at: usize) -> Option<(&[u8], usize)> {
    let (length, rest) = sent.get(at..)?.split_first_chunk::<2>()?;
    let length = usize::from(u16::from_be_bytes(*length));
    Some((rest.get(..length.checked_sub(2)?)?, at + length))
}

fn read_frame(marker: u8, segment: &[u8]) -> Result<Frame, PictureError> {
    let Some(([_precision, h1, h0, w1, w0, components], samplings)) = segment.split_first_chunk::<6>() else {
        return Err(PictureError::not_a_picture("a JPEG with a frame header that is too short"));
    };
    let height = u32::from(u16::from_be_bytes([*h1, *h0]));
    let width = u32::from(u16::from_be_bytes([*w1, *w0]));
    limits::check(width, height)?;
    let factors = samplings.chunks_exact(3).filter_map(|component| component.get(1));
    let (mut across, mut down, mut blocks) = (1, 1, 0);
    for (x, y) in factors.map(|factor| (u64::from(factor >> 4), u64::from(factor & 0x0F))) {
        (across, down, blocks) = (across.max(x), down.max(y), blocks + x * y);
    }
    // Two bytes for a coefficient, one coefficient for a sample.
    let coefficient_bytes = 2 * limits::pixels(width, height) * blocks / (across * down);
    Ok(Frame { progressive: marker == PROGRESSIVE, components: *components, coefficient_bytes })
}
