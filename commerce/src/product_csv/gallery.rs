//! A product's pictures: each source once, in the order of their positions.

use super::cells::{Cells, image_source, note};
use super::columns::Column;
use super::{MAX_IMAGES, numbers};
use crate::catalogue::Image;
use crate::locale::Locale;

#[derive(Debug, Default)]
pub(super) struct Gallery {
    pictures: Vec<Picture>,
}

#[derive(Debug)]
struct Picture {
    /// Where the file wants it; pictures without a wish come last, in the file's order.
    position: Option<u32>,
    image: Image,
}

impl Gallery {
    /// Takes the picture of a row, if it has one.
    pub(super) fn add_row(&mut self, cells: &mut Cells<'_>) {
        let source = cells.read(Column::ImageSrc, image_source);
        let position = cells.read(Column::ImagePosition, numbers::position);
        let alt = cells.read(Column::ImageAlt, note).unwrap_or_default();
        let alt_translations = Locale::ALL
            .into_iter()
            .filter_map(|locale| Some((locale, cells.read(Column::ImageAltIn(locale), note)?)))
            .collect();
        let Some(source) = source else { return };
        // Exports repeat a picture in the rows of several variants; the first row describes it.
        if self.pictures.iter().any(|picture| picture.image.source == source) {
            return;
        }
        // One too many is kept, so that it is said once.
        if self.pictures.len() == MAX_IMAGES {
            let message = format!("the product has more than {MAX_IMAGES} pictures: remove some");
            cells.refuse(Column::ImageSrc, message);
        }
        if self.pictures.len() <= MAX_IMAGES {
            self.pictures.push(Picture { position, image: Image { source, alt, alt_translations } });
        }
    }

    /// The pictures in order. A picture that only a variant names comes after the product's own.
    pub(super) fn into_images(mut self) -> Images {
        self.pictures.sort_by_key(|picture| picture.position.unwrap_or(u32::MAX));
        Images(self.pictures.into_iter().map(|picture| picture.image).collect())
    }
}

/// A product's pictures in their final order.
#[derive(Debug)]
pub(super) struct Images(pub(super) Vec<Image>);

impl Images {
    /// The index of the picture at `source`, which is added when the product does not have it yet.
    pub(super) fn index_of(&mut self, source: String) -> Option<u32> {
        let known = self.0.iter().position(|image| image.source == source);
        let index = known.unwrap_or_else(|| {
            self.0.push(Image { source, alt: String::new(), alt_translations: Default::default() });
            self.0.len() - 1
        });
        u32::try_from(index).ok()
    }
}
