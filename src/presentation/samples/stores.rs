//! The two stores of the samples.

use crate::presentation::format;
use crate::presentation::storefront::{Addresses, Frame, Picture, PriceFacts, PriceTag, ProductCard, Theme};
use commerce::address::CountryCode;
use commerce::ids::TenantId;
use commerce::locale::Locale;
use commerce::money::{BasisPoints, Currency, Money};
use commerce::shipping::ShippingMethod;
use commerce::store::{Brand, Collection, LegalIdentity, StoreProfile};
use commerce::tax::VatScheme;
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// Handle, title, picture, another picture, price, price before, units.
pub(super) type Product =
    (&'static str, &'static str, &'static str, Option<&'static str>, i64, Option<i64>, Option<u32>);

const VERDE: &[Product] = &[
    (
        "handthrown-mug",
        "Cană modelată manual",
        "handthrown-mug",
        Some("handthrown-mug-coffee"),
        8900,
        None,
        Some(40),
    ),
    (
        "drip-glaze-vase",
        "Vază cu smalț curgător",
        "drip-glaze-vase",
        Some("drip-glaze-vase-low"),
        24900,
        Some(29900),
        Some(7),
    ),
    (
        "stoneware-teapot",
        "Ceainic din gresie",
        "stoneware-teapot",
        Some("stoneware-teapot-charcoal"),
        26500,
        None,
        Some(3),
    ),
    (
        "embroidered-cushion",
        "Pernă brodată",
        "embroidered-cushion",
        Some("embroidered-cushion-forest"),
        19900,
        None,
        None,
    ),
    (
        "dinner-plate",
        "Farfurie întinsă cu stropi",
        "dinner-plate",
        Some("dinner-plate-standing"),
        7400,
        None,
        Some(90),
    ),
    ("fir-candle", "Lumânare cu miros de brad", "fir-candle", Some("fir-candle-lit"), 11500, None, Some(0)),
    (
        "walnut-board",
        "Tocător din lemn de nuc",
        "walnut-board",
        Some("walnut-board-served"),
        18900,
        None,
        Some(15),
    ),
    (
        "wool-throw",
        "Pled din lână țurcană",
        "wool-throw",
        Some("wool-throw-madder"),
        42900,
        Some(49900),
        Some(9),
    ),
];

const LICHT: &[Product] = &[
    (
        "dome-table-lamp",
        "Tischleuchte Kuppel",
        "dome-table-lamp",
        Some("dome-table-lamp-lit"),
        14900,
        None,
        Some(32),
    ),
    (
        "arm-desk-lamp",
        "Schreibtischleuchte mit Gelenkarm",
        "arm-desk-lamp",
        Some("arm-desk-lamp-night"),
        18900,
        Some(21900),
        Some(8),
    ),
    (
        "brass-wall-lamp",
        "Wandleuchte aus Messing",
        "brass-wall-lamp",
        Some("brass-wall-lamp-day"),
        12900,
        None,
        Some(4),
    ),
    (
        "opal-globe-lamp",
        "Kugelleuchte Opal",
        "opal-globe-lamp",
        Some("opal-globe-lamp-day"),
        16900,
        None,
        None,
    ),
    (
        "tripod-floor-lamp",
        "Stehleuchte Dreibein",
        "tripod-floor-lamp",
        Some("tripod-floor-lamp-lit"),
        34900,
        None,
        Some(6),
    ),
    (
        "portable-lamp",
        "Akkuleuchte zum Mitnehmen",
        "portable-lamp",
        Some("portable-lamp-night"),
        9900,
        None,
        Some(0),
    ),
    ("desk-organiser", "Ablage aus Esche", "desk-organiser", None, 6900, None, Some(22)),
];

/// A store in one language, with its products.
pub(super) struct Sample {
    pub frame: Arc<Frame>,
    pub currency: Currency,
    pub country: &'static str,
    pub folder: &'static str,
    pub products: &'static [Product],
    pub tax_rate: BasisPoints,
    pub shipping: Vec<ShippingMethod>,
}

impl Sample {
    pub fn new(theme: Theme, locale: Locale) -> Self {
        let verde = theme == Theme::Botanica;
        let (country, currency) = if verde { ("RO", Currency::Ron) } else { ("DE", Currency::Eur) };
        let method =
            |code: &str, en: &str, ro: &str, de: &str, price, free_from: Option<i64>| ShippingMethod {
                code: code.into(),
                titles: BTreeMap::from([
                    (Locale::En, en.into()),
                    (Locale::Ro, ro.into()),
                    (Locale::De, de.into()),
                ]),
                countries: None,
                price: Money::new(price, currency),
                free_from: free_from.map(|amount| Money::new(amount, currency)),
            };
        let shipping = vec![
            method(
                "courier",
                "Courier, 1–2 days",
                "Curier, 1–2 zile",
                "DHL Paket, 1–2 Tage",
                1990,
                Some(30_000),
            ),
            method(
                "locker",
                "Parcel locker, 2–3 days",
                "Easybox, 2–3 zile",
                "Packstation, 2–3 Tage",
                1290,
                None,
            ),
        ];
        let addresses = Addresses {
            origin: "https://shop.example".into(),
            media: String::new(),
            base: String::new(),
            back: String::new(),
        };
        let frame =
            Frame::new(&profile(theme, country, currency), &collections(verde), &shipping, locale, addresses);
        Self {
            frame: Arc::new(frame),
            currency,
            country,
            folder: if verde { "atelier-carpati" } else { "nordwerk" },
            products: if verde { VERDE } else { LICHT },
            tax_rate: BasisPoints(if verde { 2100 } else { 1900 }),
            shipping,
        }
    }

    pub fn picture(&self, name: &str, alt: &str) -> Picture {
        Picture::square(format!("/demo/{}/{name}.svg", self.folder), alt)
    }

    pub fn money(&self, amount: i64) -> Money {
        Money::new(amount, self.currency)
    }

    pub fn written(&self, amount: i64) -> String {
        format::money(self.frame.locale, self.money(amount))
    }

    pub fn tag(&self, price: i64, before: Option<i64>) -> PriceTag {
        let before = before.map(|amount| self.money(amount));
        let facts = PriceFacts { price: self.money(price), compare_at: before, lowest_30_days: before };
        PriceTag::new(self.frame.locale, facts)
    }

    pub fn cards(&self) -> Vec<ProductCard> {
        let card = |(handle, title, picture, second, price, before, units): &Product| ProductCard {
            title: (*title).into(),
            path: format!("/products/{handle}"),
            picture: Some(self.picture(picture, title)),
            second_picture: second.map(|name| self.picture(name, "")),
            vendor: "Atelier".into(),
            price: self.tag(*price, *before),
            sold_out: *units == Some(0),
        };
        self.products.iter().map(card).collect()
    }
}

fn profile(theme: Theme, country: &str, currency: Currency) -> StoreProfile {
    let verde = theme == Theme::Botanica;
    let pick = |a: &str, b: &str| if verde { a.to_owned() } else { b.to_owned() };
    let slug = pick("casa-verde", "nordlicht");
    let words = |ro: &str, en: &str, de: &str| {
        BTreeMap::from([(Locale::Ro, ro.into()), (Locale::En, en.into()), (Locale::De, de.into())])
    };
    StoreProfile {
        id: TenantId(Uuid::nil()),
        name: pick("Casa Verde", "Nordlicht"),
        country: CountryCode::parse(country).unwrap(),
        currency,
        locale: if verde { Locale::Ro } else { Locale::De },
        brand: Brand {
            theme: theme.name().into(),
            logo: Some(format!("/demo/brand/{slug}.svg")),
            hero: Some(format!("/demo/brand/{slug}-hero.svg")),
            tagline: if verde {
                words(
                    "Lucruri bune pentru o casă vie",
                    "Good things for a home that is lived in",
                    "Gute Dinge für ein Zuhause, in dem gelebt wird",
                )
            } else {
                words("Lumină pentru seri lungi", "Light for long evenings", "Licht für lange Abende")
            },
            about: if verde {
                words(
                    "Alegem ceramică, textile și lemn de la ateliere pe care le cunoaștem pe nume.",
                    "We choose ceramics, textiles and wood from workshops we know by name.",
                    "Wir wählen Keramik, Textilien und Holz aus Werkstätten, die wir beim Namen kennen.",
                )
            } else {
                words(
                    "Lămpi și obiecte de birou din ateliere nordice.",
                    "Lamps and desk objects from northern workshops.",
                    "Leuchten und Schreibtischdinge aus nordischen Werkstätten.",
                )
            },
            legal: LegalIdentity {
                company: pick("Casa Verde Interior SRL", "Nordlicht Wohnen GmbH"),
                registration: pick("J40/18342/2024", "HRB 218834, Amtsgericht Hamburg"),
                vat_id: pick("RO49027315", "DE361204857"),
                address: pick("Str. Grădinii Vechi 22, 030167 București", "Am Sandtorkai 41, 20457 Hamburg"),
                email: pick("salut@casa-verde.example", "hallo@nordlicht.example"),
            },
        },
        vat_scheme: VatScheme::Home,
        commission: BasisPoints(500),
        payment_account: None,
        published: true,
        slug,
    }
}

fn collections(verde: bool) -> Vec<Collection> {
    let list: &[(&str, &str, &str, &str)] = if verde {
        &[
            ("kitchen", "Bucătărie", "Kitchen", "Küche"),
            ("textiles", "Textile", "Textiles", "Textilien"),
            ("candles", "Lumânări", "Candles", "Kerzen"),
            ("gifts", "Idei de cadouri", "Gift ideas", "Geschenkideen"),
        ]
    } else {
        &[
            ("lighting", "Corpuri de iluminat", "Lighting", "Leuchten"),
            ("desk", "Birou", "Desk", "Schreibtisch"),
            ("living", "Living", "Living", "Wohnen"),
        ]
    };
    list.iter()
        .map(|(handle, ro, en, de)| Collection {
            handle: (*handle).into(),
            tag: (*handle).into(),
            titles: BTreeMap::from([
                (Locale::Ro, (*ro).into()),
                (Locale::En, (*en).into()),
                (Locale::De, (*de).into()),
            ]),
        })
        .collect()
}
