"""The pages of an employer's door: a few answers, what the law asks of the firm, cards for the workers. Apart from
every other page: nothing of any worker's entry, answer or complaint reaches them."""
