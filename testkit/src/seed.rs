//! A small world to sell in: two suppliers, two stores, a handful of products with round numbers.

use actors::clock::Clock;
use actors::{Stores, hash_token};
use commerce::address::CountryCode;
use commerce::catalogue::{Image, Origin};
use commerce::exchange::ReferenceRates;
use commerce::ids::{SupplierId, TenantId, VariantId};
use commerce::locale::Locale;
use commerce::money::{BasisPoints, Currency, Money};
use commerce::shipping::ShippingMethod;
use commerce::store::{Brand, Collection, PaymentAccount, StoreProfile};
use commerce::tax::VatScheme;
use persistence::Database;
use persistence::api_keys::StoredKey;
use persistence::import::{ProductRecord, SupplierRecord, VariantRecord, import};
use persistence::provisioning::{NewCarriedProduct, NewStore, open_store};
use std::collections::BTreeMap;
use time::macros::date;

/// A product of the small world. Costs are in the supplier's currency.
#[derive(Clone, Copy, Debug)]
pub struct SeedProduct {
    pub supplier: &'static str,
    pub handle: &'static str,
    pub cost: i64,
    /// `None`: not counted.
    pub on_hand: Option<i64>,
}

/// `atelier` quotes in RON, `werk` in EUR; one euro is five lei; every markup is 100 %.
pub const PRODUCTS: [SeedProduct; 6] = [
    SeedProduct { supplier: "atelier", handle: "mug", cost: 2_000, on_hand: Some(1_000_000) },
    SeedProduct { supplier: "atelier", handle: "vase", cost: 5_000, on_hand: Some(20) },
    SeedProduct { supplier: "atelier", handle: "candle", cost: 1_000, on_hand: None },
    SeedProduct { supplier: "werk", handle: "lamp", cost: 3_000, on_hand: Some(1_000_000) },
    SeedProduct { supplier: "werk", handle: "shade", cost: 1_500, on_hand: Some(3) },
    SeedProduct { supplier: "werk", handle: "bulb", cost: 400, on_hand: Some(0) },
];

/// A store of the small world.
#[derive(Clone, Debug)]
pub struct SeededStore {
    pub tenant: TenantId,
    pub slug: &'static str,
    pub currency: Currency,
    pub api_key: String,
    pub account: &'static str,
}

/// Where suppliers are and how they sign.
#[derive(Clone, Debug)]
pub struct SeedSupplier {
    pub handle: &'static str,
    pub currency: Currency,
    pub endpoint: String,
    pub secret: String,
}

/// Makes suppliers, products, rates and two stores: `verde` (RO, RON) and `nord` (DE, EUR), both carrying
/// everything.
pub async fn seed(database: &Database, suppliers: &[SeedSupplier]) -> [SeededStore; 2] {
    let clock = Clock::default();
    let mut tx = database.system().await.unwrap();
    let rates = ReferenceRates::new(date!(2026 - 11 - 20), [(Currency::Ron, 5_000_000)]);
    persistence::exchange_rates::save(&mut tx, &[rates]).await.unwrap();
    for supplier in suppliers {
        import_products(&mut tx, &clock, supplier).await;
    }
    let verde = store(&mut tx, &clock, "verde", "RO", Currency::Ron, Locale::Ro).await;
    let nord = store(&mut tx, &clock, "nord", "DE", Currency::Eur, Locale::De).await;
    tx.commit().await.unwrap();
    [verde, nord]
}

async fn import_products(tx: &mut persistence::SystemTx, clock: &Clock, supplier: &SeedSupplier) {
    let own = || PRODUCTS.iter().filter(|product| product.supplier == supplier.handle);
    let products: Vec<ProductRecord> = own()
        .map(|product| ProductRecord {
            id: clock.new_id(),
            handle: product.handle.to_owned(),
            title: format!("A {}", product.handle),
            description: "<p>Made for tests.</p>".to_owned(),
            translations: BTreeMap::new(),
            vendor: "Test".to_owned(),
            product_type: "Things".to_owned(),
            tags: vec!["things".to_owned()],
            images: vec![Image {
                source: format!("/test/{}.svg", product.handle),
                alt: String::new(),
                alt_translations: BTreeMap::new(),
            }],
            option_names: Vec::new(),
            origin: Origin::default(),
            published: true,
        })
        .collect();
    let variants: Vec<VariantRecord> = own()
        .map(|product| VariantRecord {
            id: clock.new_id(),
            product_handle: product.handle.to_owned(),
            position: 0,
            sku: product.handle.to_uppercase(),
            options: Vec::new(),
            cost: product.cost,
            recommended_price: None,
            weight_grams: None,
            barcode: None,
            image: None,
            on_hand: product.on_hand,
            keep_stock: false,
        })
        .collect();
    let record = SupplierRecord {
        id: clock.new_id::<SupplierId>(),
        handle: supplier.handle.to_owned(),
        name: supplier.handle.to_owned(),
        currency: supplier.currency,
        endpoint: Some(supplier.endpoint.clone()),
        secret: Some(supplier.secret.clone()),
    };
    import(tx, &record, &products, &variants).await.unwrap();
}

async fn store(
    tx: &mut persistence::SystemTx,
    clock: &Clock,
    slug: &'static str,
    country: &str,
    currency: Currency,
    locale: Locale,
) -> SeededStore {
    let tenant: TenantId = clock.new_id();
    let api_key = Stores::write_key(tenant, &clock.secret());
    let account = if slug == "verde" { "acct_1VerdeTest000001" } else { "acct_1NordTest0000001" };
    let titles = |title: &str| BTreeMap::from([(Locale::En, title.to_owned())]);
    let profile = StoreProfile {
        id: tenant,
        slug: slug.to_owned(),
        name: slug.to_owned(),
        country: CountryCode::parse(country).unwrap(),
        currency,
        locale,
        brand: Brand { theme: "polar".to_owned(), ..Brand::default() },
        vat_scheme: VatScheme::Home,
        commission: BasisPoints(500),
        payment_account: Some(PaymentAccount { id: account.to_owned(), ready: true }),
        published: true,
    };
    let first_key = StoredKey { id: clock.new_id(), label: "first key".to_owned(), created_at: clock.now() };
    let new = NewStore {
        profile,
        link_secret: clock.secret(),
        collections: vec![Collection {
            handle: "things".to_owned(),
            tag: "things".to_owned(),
            titles: titles("Things"),
        }],
        shipping_methods: vec![ShippingMethod {
            code: "parcel".to_owned(),
            titles: titles("Parcel"),
            countries: None,
            price: Money::new(500, currency),
            free_from: None,
        }],
        products: PRODUCTS
            .iter()
            .map(|product| NewCarriedProduct {
                supplier_handle: product.supplier.to_owned(),
                product_handle: product.handle.to_owned(),
                markup_basis_points: 10_000,
            })
            .collect(),
        first_key: Some((first_key, hash_token(&api_key))),
    };
    open_store(tx, &new).await.unwrap();
    SeededStore { tenant, slug, currency, api_key, account }
}

/// The id of a product's only variant.
pub async fn variant(database: &Database, handle: &str) -> VariantId {
    use diesel::sql_types::{Text, Uuid as SqlUuid};
    use diesel_async::RunQueryDsl;
    use persistence::Transaction;
    #[derive(diesel::QueryableByName)]
    struct Row {
        #[diesel(sql_type = SqlUuid)]
        id: uuid::Uuid,
    }
    let mut tx = database.system().await.unwrap();
    let rows: Vec<Row> = diesel::sql_query("SELECT id FROM supplier_variants WHERE sku = $1")
        .bind::<Text, _>(handle.to_uppercase())
        .load(tx.connection())
        .await
        .unwrap();
    tx.roll_back().await;
    VariantId(rows[0].id)
}
