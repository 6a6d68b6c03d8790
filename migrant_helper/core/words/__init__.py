"""Words, figures and days as a person reads them."""
