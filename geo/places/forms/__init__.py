"""A printed name -> the forms under which a gazetteer may know it: cases, clitics, letters, short names."""
