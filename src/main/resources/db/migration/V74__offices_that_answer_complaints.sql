-- Where the akimat and the quality body are reached: their letters about complaints bear it (clauses C17, C19, C22).
alter table provider
    add column akimat_address_kk  text,
    add column akimat_address_ru  text,
    add column akimat_phone       text,
    add column quality_name_kk    text,
    add column quality_name_ru    text,
    add column quality_address_kk text,
    add column quality_address_ru text,
    add column quality_phone      text,
    add constraint akimat_office_whole check (num_nulls(akimat_address_kk, akimat_address_ru, akimat_phone) in (0, 3)),
    add constraint quality_body_whole check (
        num_nulls(quality_name_kk, quality_name_ru, quality_address_kk, quality_address_ru, quality_phone) in (0, 5));
