//! Where pictures are: ours have a path here, and an address in a file, which leaves the house.

use crate::edge::Edge;
use commerce::product_csv::FileProduct;

/// With addresses that anybody can open.
pub(super) fn with_addresses(mut product: FileProduct, edge: &Edge) -> FileProduct {
    let media = edge.settings.origin("cdn", edge.listening);
    for image in &mut product.images {
        if image.source.starts_with('/') {
            image.source.insert_str(0, &media);
        }
    }
    product
}

/// As they are kept: what is ours by its path, so that it survives a change of our name.
pub(super) fn with_paths(mut product: FileProduct, edge: &Edge) -> FileProduct {
    let media = edge.settings.origin("cdn", edge.listening);
    for image in &mut product.images {
        if let Some(path) =
            image.source.strip_prefix(&media).filter(|path| path.starts_with('/') && !path.starts_with("//"))
        {
            image.source = path.to_owned();
        }
    }
    product
}
