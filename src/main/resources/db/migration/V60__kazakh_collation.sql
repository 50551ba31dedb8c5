-- Names sort as in a Kazakh dictionary: Ә after А, Ғ after Г, Қ after К.
-- Use in queries and indexes: order by surname collate kazakh.
create collation kazakh (provider = icu, locale = 'kk-KZ');
