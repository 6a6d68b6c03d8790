"""The pages of a worker's own diary: days, money, and what is still owed. Apart from every other page."""
