-- Pictures as phones keep them can be shown: their copies, which were HEIC themselves, are made anew as pictures every browser shows.
delete from file_copy k using file_content f
where f.digest = k.digest and f.media_type in ('image/heic', 'image/heif') and f.kept_in <> 'nowhere';

update file_content set copy_state = 'waiting', copy_trouble = ''
where media_type in ('image/heic', 'image/heif') and copy_state in ('made', 'impossible') and kept_in <> 'nowhere';
