-- The types of products are listed beside every search of the catalogue: by hops along this index, one for each.
CREATE INDEX supplier_products_by_type ON supplier_products (product_type);
