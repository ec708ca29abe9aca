-- A complaint's page asks which others were merged into it: few are, and they are found without looking through all.
create index complaint_merged_into on complaint (merged_into) where merged_into is not null;
