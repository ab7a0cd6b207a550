//! Files as shops export them.

use super::{euro, file, only_product, only_variant, read};
use crate::locale::Locale;

/// As a clothes shop exports it: a shirt in one form, a top in three sizes.
const CLOTHES: &str = "\
Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,\
Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,\
Variant Price,Variant Compare At Price,Image Src,Image Position,Gift Card\r
river-shirt,River Shirt,Blue cotton with a narrow collar. ,mill,,men,true,Title,Default Title,,,,0,,1,deny,50,,\
https://cdn.example/river.jpg,1,false\r
club-top,Club Top,\"Casual, grey and black\",mill,,women,true,Size,Small,,,,0,,1,deny,60,,https://cdn.example/club.jpg,1,false\r
club-top,,,,,,,,Medium,,,,0,,1,deny,60,,,,\r
club-top,,,,,,,,Large,,,,0,,1,deny,60.50,,,,\r
,,,,,,,,,,,,,,,,,,,,\r
";

/// As a jeweller exports it: a body of several lines, variants with pictures of their own, a row that
/// only adds a picture.
const JEWELS: &str = "\
Handle,Title,Body (HTML),Tags,Option1 Name,Option1 Value,Variant Grams,Variant Price,Image Src,Image Position,Variant Image
stone,Stone,\"<p>A pendant.</p>
<ul>
<li>Silver chain</li>
</ul>\",\"Blue, Gem, Blue,\",Colour,Blue,28,27.99,https://cdn.example/a.jpg,1,https://cdn.example/d.jpg
stone,,,,,Purple,0,27.99,https://cdn.example/b.jpg,2,https://cdn.example/a.jpg
stone,,,,,,,,https://cdn.example/d.jpg,4,
stone,,,,,,,,https://cdn.example/c.jpg,3,
";

#[test]
fn a_shop_sees_one_product_for_each_handle_in_the_order_of_the_file() {
    let handles: Vec<_> = read(CLOTHES).products.into_iter().map(|product| product.handle).collect();
    assert_eq!(handles, ["river-shirt", "club-top"]);
}

#[test]
fn a_product_with_the_default_title_has_one_variant_and_nothing_to_choose() {
    let shirt = read(CLOTHES).products.remove(0);
    assert_eq!(shirt.option_names, [""; 0]);
    assert_eq!(shirt.variants.len(), 1);
    assert_eq!(shirt.variants[0].options, [""; 0]);
    assert_eq!(shirt.text.description, "Blue cotton with a narrow collar.");
    assert_eq!((shirt.vendor.as_str(), shirt.tags.as_slice()), ("mill", ["men".to_owned()].as_slice()));
}

#[test]
fn the_rows_of_a_handle_are_the_variants_of_one_product() {
    let top = read(CLOTHES).products.remove(1);
    assert_eq!(top.option_names, ["Size"]);
    let options: Vec<_> = top.variants.iter().map(|variant| variant.options.join("/")).collect();
    assert_eq!(options, ["Small", "Medium", "Large"]);
    assert_eq!(top.variants[2].price, euro(6050));
    assert_eq!(top.images.len(), 1);
}

#[test]
fn a_row_without_options_and_price_only_adds_its_picture() {
    let stone = only_product(JEWELS);
    assert_eq!(stone.variants.len(), 2);
    let sources: Vec<_> = stone.images.iter().map(|image| image.source.as_str()).collect();
    let in_order = ["a", "b", "c", "d"].map(|name| format!("https://cdn.example/{name}.jpg"));
    assert_eq!(sources, in_order, "positions decide the order, not rows");
    assert_eq!(stone.variants[0].image, Some(3));
    assert_eq!(stone.variants[1].image, Some(0));
    assert_eq!(stone.tags, ["Blue", "Gem"]);
}

#[test]
fn a_picture_that_only_a_variant_names_comes_after_the_products_own() {
    let product =
        only_product(&file("Image Src,Variant Image", "a,A,1,/media/a.svg,https://cdn.example/b.jpg"));
    assert_eq!(product.images[1].source, "https://cdn.example/b.jpg");
    assert_eq!(product.variants[0].image, Some(1));
}

#[test]
fn a_file_from_a_spreadsheet_reads_like_any_other() {
    let plain = JEWELS.to_owned();
    let from_spreadsheet = format!("\u{feff}{}", plain.replace('\n', "\r\n"));
    let old = plain.replace('\n', "\r");
    let handles =
        |text: &str| read(text).products.into_iter().map(|p| (p.handle, p.variants)).collect::<Vec<_>>();
    assert_eq!(handles(&plain), handles(&from_spreadsheet));
    assert_eq!(handles(&plain), handles(&old));
}

#[test]
fn columns_stand_in_any_order_and_case_and_unknown_ones_are_ignored() {
    let variant = only_variant("Metafield,variant price,TITLE,Handle\n\u{0},7,Cup,Cup\n");
    assert_eq!((variant.sku.as_str(), variant.price), ("cup", euro(700)));
}

#[test]
fn the_supplier_is_paid_the_cost_that_it_wrote_else_sixty_percent() {
    let cost = |text: &str| only_variant(text).supplier_cost();
    assert_eq!(cost(&file("Cost per item", "a,A,19.99,8.5")), euro(850));
    assert_eq!(cost(&file("Cost per item", "a,A,19.99,")), euro(1199));
    assert_eq!(cost("Handle,Title,Variant Price\na,A,0\n"), euro(0));
}

#[test]
fn a_weight_is_whole_grams_and_nothing_when_nobody_weighed() {
    let grams = |text: &str| only_variant(&file("Variant Grams", &format!("a,A,1,{text}"))).weight_grams;
    assert_eq!(["250", "250.0", "28.35", "28.5", "0", "0.0", ""].map(grams), {
        [Some(250), Some(250), Some(28), Some(29), None, None, None]
    });
}

#[test]
fn only_active_and_published_products_are_offered() {
    let is_offered = |row: &str| only_product(&file("Published,Status", &format!("a,A,1,{row}"))).published;
    assert!(["TRUE,active", ",", "true,"].into_iter().all(is_offered));
    assert!(!["FALSE,active", "true,draft", ",Archived"].into_iter().any(is_offered));
}

#[test]
fn shoppers_read_the_texts_in_their_language() {
    let columns = "Body (HTML),Title (ro),Body (de),Image Src,Image Alt Text,Image Alt Text (es)";
    let product =
        only_product(&file(columns, "cup,Cup,1,<p>Blue</p>,Cană,<p>Blau</p>,/cup.svg,A cup,Una taza"));
    let text = |locale| product.translations.get(&locale).map(|t| (t.title.as_str(), t.description.as_str()));
    assert_eq!(text(Locale::Ro), Some(("Cană", "<p>Blue</p>")), "the description falls back");
    assert_eq!(text(Locale::De), Some(("Cup", "<p>Blau</p>")), "the title falls back");
    assert_eq!(text(Locale::Es), None);
    assert_eq!(product.images[0].alt(Locale::Es), "Una taza");
    assert_eq!(product.images[0].alt(Locale::Pt), "A cup");
}

#[test]
fn the_law_learns_who_made_it_and_customs_where() {
    let columns = "HS Code,Country of Origin,Manufacturer,Responsible Person";
    let origin = only_product(&file(columns, "a,A,1,6912.00.23,ro,\"Mill SRL, Sibiu\",")).origin;
    assert_eq!(origin.hs_code.as_deref(), Some("69120023"));
    assert_eq!(origin.country.as_deref(), Some("RO"));
    assert_eq!(origin.manufacturer.as_deref(), Some("Mill SRL, Sibiu"));
    assert_eq!(origin.responsible_person, None);
}
