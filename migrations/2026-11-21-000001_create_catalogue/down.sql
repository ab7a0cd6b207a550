DROP TABLE exchange_rates, supplier_stock, supplier_variants, supplier_products, suppliers;
