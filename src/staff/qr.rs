//! A secret as authenticators take it in with a camera.

use crate::session::escaped;
use qrcode::QrCode;
use qrcode::render::svg;

/// Pixels, at least: what a telephone's camera reads from an arm's length.
const SIZE: u32 = 220;

/// A picture of the secret as part of a page; `None` if it cannot be drawn, for it can be typed too.
pub(super) fn picture(email: &str, secret: &str) -> Option<String> {
    let address = format!("otpauth://totp/CartFlux:{}?secret={secret}&issuer=CartFlux", escaped(email));
    let code = QrCode::new(address.as_bytes()).ok()?;
    let image = code.render::<svg::Color<'_>>().min_dimensions(SIZE, SIZE).build();
    // Inside a page there is no prolog.
    image.find("<svg").map(|start| image[start..].to_owned())
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_picture_is_a_part_of_a_page() {
        let picture = super::picture("ana@cartflux.example", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap();
        assert!(picture.starts_with("<svg") && picture.ends_with("</svg>"), "{picture}");
        assert!(!picture.contains("style="), "the pages' policy forbids it");
    }
}
