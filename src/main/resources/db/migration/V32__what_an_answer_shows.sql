-- What a clerk may see of an answer beyond its outcome: chapters of the Criminal Code, and where the person is
-- registered.
alter table registry_answer
    add column article_groups text[] not null default '{}',
    add column address        text;
