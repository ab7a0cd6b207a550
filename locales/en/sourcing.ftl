# What a store sells, and picking it from the suppliers' catalogue. British spelling.

## The products of a store

sourcing-title = Products
sourcing-empty = Your store has no products yet
sourcing-empty-next = Pick what you want to sell from our suppliers’ catalogue. They keep the stock and send the parcels, you set the prices.
sourcing-pick = Pick products
sourcing-search = Search products
sourcing-find = Search
sourcing-show-all = Show all
sourcing-nothing = Nothing found
sourcing-nothing-next = Try other words, or fewer of them.
sourcing-count = { $plural ->
    [one] { $count } product
   *[other] { $count } products
}
sourcing-product = Product
sourcing-variants = { $plural ->
    [one] { $count } variant
   *[other] { $count } variants
}
sourcing-stock = Stock
sourcing-in-stock = { $count } in stock
sourcing-always = Always in stock
sourcing-sold-out = Sold out
sourcing-cost = Cost
sourcing-price = Price
sourcing-earning = You earn
sourcing-earning-hint = What you earn is what is left of the price after the supplier’s cost and our commission of { $commission }. It is before VAT: the VAT contained in the price is yours to pay.
sourcing-attention = Needs attention
sourcing-loses = You earn nothing on this. Raise the markup.
sourcing-pages = Pages
sourcing-page = Page { $page } of { $pages }
sourcing-before = Previous
sourcing-after = Next

## Changing what it sells

sourcing-markup = Markup
sourcing-markup-of = Markup of { $title } in percent
sourcing-markup-mixed = { $range }, depending on the variant
sourcing-set = Set
sourcing-saved = Saved
sourcing-stop = Stop selling
sourcing-stop-ask = Shoppers will no longer find it. Orders already placed are not affected.
sourcing-stop-do = Stop selling “{ $title }”
sourcing-stopped = Your store no longer sells “{ $title }”.
sourcing-added = { $plural ->
    [one] { $count } product is now in your store.
   *[other] { $count } products are now in your store.
}

## Picking from the catalogue

sourcing-add-title = Add products
sourcing-add-lead = Pick products, set one markup and add them. You can change each one later.
sourcing-supplier = Supplier
sourcing-all-suppliers = All suppliers
sourcing-type = Type
sourcing-all-types = All types
sourcing-markup-slider = Markup from 0 to 200 percent
sourcing-show-prices = Show prices
sourcing-catalogue = Catalogue
sourcing-in-your-store = In your store
sourcing-recommended = Recommended
sourcing-no-rate = There is no exchange rate for { $currency } yet
sourcing-more = More products
sourcing-selected = Selected:
sourcing-clear = Clear selection
sourcing-add = Add to store

## What is wrong, and what to do

sourcing-error-markup = Write a percentage from 0 to 1000, such as 40 or 37.5.
sourcing-error-nothing = Nothing is selected. Tick at least one product.
sourcing-error-too-many = These are too many at once. Add no more than { $most } products at a time.
sourcing-error-not-offered = A supplier no longer offers something you selected. It was left out: check the rest, then add it.
sourcing-error-changed = The supplier has just changed what it offers. Look again, then try once more.
sourcing-error-full = Your store holds as many products as your plan allows. Stop selling some, or choose a larger plan under your account.
sourcing-error-last = Your store is published, and this is its only product. Add another one first.
sourcing-error-not-ready = Your store is published but lacks a way to send or your legal details. Complete its settings first.

## Products of the store’s own, and files of all products

sourcing-own = Your own
sourcing-draft = Draft
sourcing-beyond-plan = Beyond your plan
sourcing-imported = { $plural ->
    [one] { $count } product of the file is now in your store.
   *[other] { $count } products of the file are now in your store.
}
files-title = Products as a file
files-lead = All your products as a CSV file in Shopify’s format: take them along, change them in a spreadsheet, bring them from another shop.
files-import = Import
files-import-lead = Products are recognised by their handle: those that you have are changed, new ones are added, and products that the file does not mention stay as they are. So do columns that the file does not have. If anything is wrong, nothing is changed.
files-file = CSV file
files-hint = Shopify’s product format, UTF-8, up to 10 MB.
files-import-do = Import the file
files-export = Export
files-export-lead = Own products, drafts and products from suppliers, with prices, stock and pictures. Imported into an empty store, the file makes the same shop.
files-export-do = Download the file
files-refused = Nothing was imported. Correct this and send the file again:
files-none = Choose a file first.
files-large = The file is larger than 10 MB. Split it into several.
files-and-more = There may be more after these.
files-not-supplied = { $supplier } does not offer { $sku }, or offers it as part of another product. Remove its row.
files-no-markup = Your store does not sell { $sku } yet. Write what you put on top of its cost into the column CartFlux Markup, such as 40.
files-handle-taken = Your store already sells another product under the handle { $handle }. Write another handle.
files-sku-taken = The SKU { $sku } belongs to your product { $handle }. Write another SKU.
files-too-many = Your plan allows { $most } products. Shorten the file, or choose a larger plan under your account.
goods-new = Create a product
goods-or = Do you make or stock things yourself?
goods-edit = Edit
goods-see = See it in the shop
goods-saved = Saved. Your shop shows it like this from now on.
goods-about = About the product
goods-title = Name
goods-description = Description
goods-description-hint = An empty line starts a new paragraph. HTML works, too.
goods-pictures = Pictures
goods-picture-alt = What picture { $number } shows, for people who cannot see it
goods-picture-remove = Remove this picture
goods-picture-add = Add pictures
goods-picture-hint = JPEG, PNG, WebP or GIF, up to 10 MB together. The first one is the main picture.
goods-sale = Price and stock
goods-options = Sizes, colours and other variants
goods-options-hint = Name what a customer chooses, such as size or colour. Then add a variant for each choice.
goods-option = Choice { $number }
goods-variant = Variant { $number }
goods-variant-add = Add a variant
goods-variant-remove = Remove this variant
goods-price = Price, VAT included ({ $currency })
goods-stock = In stock
goods-stock-hint = Leave it empty if you do not count it.
goods-more = Cost, weight, SKU
goods-cost = What it costs you ({ $currency })
goods-cost-hint = Only you see it. It is used to show what you earn.
goods-grams = Weight in grams
goods-sku = SKU
goods-sku-hint = Your own number. Without one, we make one.
goods-barcode = Barcode (EAN)
goods-showing = Visibility
goods-published = Show it in the shop
goods-published-hint = Untick it to keep the product as a draft.
goods-sorting = Organising
goods-type = Type
goods-vendor = Brand
goods-tags = Tags
goods-tags-hint = Separated by commas. Collections gather products by tag.
goods-law = Required by EU law
goods-law-lead = Product safety rules (GPSR) want the manufacturer on the product page.
goods-manufacturer = Manufacturer
goods-manufacturer-hint = Name, postal and e-mail address.
goods-responsible = Responsible person in the EU
goods-responsible-hint = Needed if the manufacturer is outside the EU.
goods-country = Country of origin
goods-country-hint = Two letters, such as RO.
goods-hs-code = HS code
goods-error-title = Write a name of at most 255 characters, on one line.
goods-error-description = The description is too long or contains too many tags. Shorten it.
goods-error-line = This is too long or has a line break. Shorten it.
goods-error-tags = Write at most 250 tags, separated by commas.
goods-error-country = Write the country as two letters, such as RO.
goods-error-hs-code = Write 6 to 13 digits, such as 691200.
goods-error-option = Each choice needs a name of its own.
goods-error-value = Write a value that no other variant has.
goods-error-price = Write a price such as 19.99.
goods-error-stock = Write a whole number such as 12, or leave it empty.
goods-error-sku = Another variant has this SKU. Write another one.
goods-error-sku-taken = Another product of yours has the SKU { $sku }. Write another one.
goods-error-grams = Write the weight in whole grams, such as 250.
goods-error-picture = A file is not a picture that can be read. Send a JPEG, PNG, WebP or GIF file.
goods-error-picture-large = A picture is too large. Send one of at most 12,000 pixels on each side and 40 megapixels.
goods-error-pictures-large = These pictures are larger than 10 MB together. Some were left out: add them one by one, or send smaller ones.
goods-error-again = The store has just changed. Look again, then save once more.
