-- What students can do after a course, one outcome to a line.
alter table course add column outcomes text;
