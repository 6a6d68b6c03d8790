"""The next day of each duty, as a calendar file.

On the phone as well.
"""

from migrant_helper.pages.employer import questions
from migrant_helper.pages.employer.employer import Employer, rows_of, said_in
from migrant_helper.pages.parts.list.dates_file import dates_file
from migrant_helper.pages.parts.page import Form, Page
from migrant_helper.pages.parts.words import say

# So many days ahead the phone reminds.
_LEAD = 3
_ID = "employer"


def page(employer: Employer, form: Form) -> Page:
    """The `.ics` file of the days from today on; the questions again where an answer is missing."""
    said = said_in(employer, form)
    firm = said.firm
    if firm is None:
        return questions.asked(employer, form, said)
    rows = [
        {
            "scheme": firm.place,
            "id": one["duty"]["id"],
            "on": one["on"] or None,
            "verified": one["duty"]["verified"],
            "name": "",
            "text": one["duty"]["do"],
            "consequence": one["duty"]["to"],
            "lead_days": _LEAD,
        }
        for one in rows_of(employer, firm)
    ]
    about = say(employer.ui, "What I must do for my workers"), "%(text)s", "duties.ics"
    return dates_file(employer.ui, _ID, rows, employer.today, about)
