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
