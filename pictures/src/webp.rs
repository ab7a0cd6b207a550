//! What the WebP decoder trusts: the sizes of chunks, and of the frame within one, which it allocates
//! before it compares. The container is that of RFC 9649, section 2.

use crate::{PictureError, limits};

/// Bytes of `ANMF` before the chunks of the frame.
const ANIMATION_FRAME_HEADER: usize = 16;

/// The file without what is appended to it.
///
/// # Errors
/// A file or chunk that is shorter than it says; a frame that is too large.
pub(crate) fn inspect(sent: &[u8]) -> Result<&[u8], PictureError> {
    let whole = sent
        .get(4..)
        .and_then(|sizes| sizes.first_chunk::<4>())
        .and_then(|size| size_of(*size)?.checked_add(8))
        .and_then(|length| sent.get(..length))
        .ok_or_else(cut_short)?;
    check_chunks(whole.get(12..).ok_or_else(cut_short)?, true)?;
    Ok(whole)
}

/// Frames of an animation are chunks with chunks within, but no deeper.
fn check_chunks(mut rest: &[u8], outermost: bool) -> Result<(), PictureError> {
    // Fewer than eight bytes are no chunk: padding that some writers leave.
    while let Some((header, after)) = rest.split_first_chunk::<8>() {
        let [kind @ .., s0, s1, s2, s3] = *header;
        let size = size_of([s0, s1, s2, s3]).ok_or_else(cut_short)?;
        let content = after.get(..size).ok_or_else(cut_short)?;
        if &kind == b"ANMF" && outermost {
            check_chunks(content.get(ANIMATION_FRAME_HEADER..).ok_or_else(cut_short)?, false)?;
        } else {
            check_lossy_frame(content)?;
        }
        // Chunks start at even positions; the last may lack its padding.
        rest = after.get(size + size % 2..).unwrap_or_default();
    }
    Ok(())
}

/// The header of a key frame: three bytes of flags, a start code, width and height in 14 bits each
/// (RFC 6386, section 9.1). Looked for whatever the kind of the chunk, for after a chunk of opacity the
/// decoder does not look at the kind.
fn check_lossy_frame(content: &[u8]) -> Result<(), PictureError> {
    let side = |bytes| u32::from(u16::from_le_bytes(bytes) & 0x3FFF);
    match content.first_chunk::<10>() {
        Some([_, _, _, 0x9D, 0x01, 0x2A, w0, w1, h0, h1]) => {
            limits::check(side([*w0, *w1]), side([*h0, *h1]))
        }
        _ => Ok(()),
    }
}

fn size_of(bytes: [u8; 4]) -> Option<usize> {
    usize::try_from(u32::from_le_bytes(bytes)).ok()
}

fn cut_short() -> PictureError {
    PictureError::not_a_picture("a WebP that is cut short")
}
