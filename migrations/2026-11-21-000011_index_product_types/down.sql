DROP INDEX supplier_products_by_type;
