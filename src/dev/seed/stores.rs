//! Opens the demo's stores, each with a key that is made once.

use super::super::demo::{DemoCollection, DemoProduct, DemoShipping, DemoStoreFile};
use super::super::memory::{KnownStore, Memory};
use super::{SeedError, settle};
use actors::clock::Clock;
use actors::{Stores, hash_token};
use commerce::ids::TenantId;
use commerce::money::{BasisPoints, Currency, Money};
use commerce::shipping::ShippingMethod;
use commerce::store::{Brand, Collection, LegalIdentity, PaymentAccount, StoreProfile};
use commerce::tax::VatScheme;
use persistence::api_keys::{self, StoredKey};
use persistence::provisioning::{NewCarriedProduct, NewStore, open_store};
use persistence::{Database, hosts};

/// What the platform would keep of the demo stores' sales if nobody owned them: 2 %.
const COMMISSION: BasisPoints = BasisPoints(200);

/// Opens the store unless it is open, and sees to it that its key is known.
pub(super) async fn open(
    database: &Database,
    clock: &Clock,
    file: &DemoStoreFile,
    memory: &mut Memory,
) -> Result<(), SeedError> {
    let mut tx = database.shared().await?;
    let found = hosts::find(&mut tx, &file.slug).await;
    tx.roll_back().await;
    match (found?, memory.store(&file.slug).cloned()) {
        (Some(open), Some(known)) if known.id == open => Ok(()),
        (Some(open), _) => add_known_key(database, clock, file, open, memory).await,
        (None, known) => {
            // Written down first: a store whose key nobody knows would be worse than a key without a store.
            let known = match known {
                Some(known) => known,
                None => remember(clock, file, clock.new_id(), memory)?,
            };
            let store = new_store(clock, file, &known);
            let mut tx = database.system().await?;
            let opened = open_store(&mut tx, &store).await;
            settle(tx, opened).await?;
            tracing::info!(store = %known.id, slug = %file.slug, "opened a demo store");
            Ok(())
        }
    }
}

/// The store is from another data directory: give it one more key, one that we know.
async fn add_known_key(
    database: &Database,
    clock: &Clock,
    file: &DemoStoreFile,
    tenant: TenantId,
    memory: &mut Memory,
) -> Result<(), SeedError> {
    let api_key = Stores::write_key(tenant, &clock.secret());
    let mut tx = database.system().await?;
    let added = api_keys::add(&mut tx, tenant, &first_key(clock), &hash_token(&api_key)).await;
    settle(tx, added).await?;
    Ok(memory.keep_store(&file.slug, KnownStore { id: tenant, api_key })?)
}

fn first_key(clock: &Clock) -> StoredKey {
    StoredKey { id: clock.new_id(), label: "Demo".to_owned(), created_at: clock.now() }
}

fn remember(
    clock: &Clock,
    file: &DemoStoreFile,
    id: TenantId,
    memory: &mut Memory,
) -> Result<KnownStore, SeedError> {
    let known = KnownStore { id, api_key: Stores::write_key(id, &clock.secret()) };
    memory.keep_store(&file.slug, known.clone())?;
    Ok(known)
}

fn new_store(clock: &Clock, file: &DemoStoreFile, known: &KnownStore) -> NewStore {
    let collection = |one: &DemoCollection| Collection {
        handle: one.handle.clone(),
        tag: one.tag.clone(),
        titles: one.title.clone(),
    };
    let product = |one: &DemoProduct| NewCarriedProduct {
        supplier_handle: one.supplier.clone(),
        product_handle: one.handle.clone(),
        markup_basis_points: one.markup_percent.saturating_mul(100),
    };
    NewStore {
        profile: profile(file, known.id),
        link_secret: clock.secret(),
        collections: file.collections.iter().map(collection).collect(),
        shipping_methods: file.shipping.iter().map(|one| shipping(one, file.currency)).collect(),
        products: file.products.iter().map(product).collect(),
        first_key: Some((first_key(clock), hash_token(&known.api_key))),
    }
}

fn profile(file: &DemoStoreFile, id: TenantId) -> StoreProfile {
    let legal = &file.legal;
    StoreProfile {
        id,
        slug: file.slug.clone(),
        name: file.name.clone(),
        country: file.country,
        currency: file.currency,
        locale: file.locale,
        brand: Brand {
            theme: file.theme.clone(),
            logo: Some(file.logo.clone()),
            hero: Some(file.hero.clone()),
            tagline: file.tagline.clone(),
            about: file.about.clone(),
            legal: LegalIdentity {
                company: legal.company.clone(),
                registration: legal.registration.clone(),
                vat_id: legal.vat_id.clone(),
                address: format!("{}, {} {}, {}", legal.street, legal.postcode, legal.city, legal.country),
                email: legal.email.clone(),
            },
        },
        vat_scheme: VatScheme::Home,
        commission: COMMISSION,
        payment_account: Some(PaymentAccount { id: file.stripe_account(), ready: true }),
        published: true,
    }
}

fn shipping(method: &DemoShipping, currency: Currency) -> ShippingMethod {
    ShippingMethod {
        code: method.code.clone(),
        titles: method.title.clone(),
        countries: Some(method.countries.clone()),
        price: Money::new(method.price, currency),
        free_from: method.free_from.map(|amount| Money::new(amount, currency)),
    }
}
