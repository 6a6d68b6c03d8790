"""Where the door opens: the questions, or the list where they are sent from here.

On the phone as well.
"""

from migrant_helper.pages.employer import list as duties
from migrant_helper.pages.employer import questions
from migrant_helper.pages.employer.employer import Employer, order_of
from migrant_helper.pages.parts.page import Form, Page


def page(employer: Employer, form: Form) -> Page:
    """The questions; the list where "list" was pressed, as the return key does."""
    if order_of(form) == "list":
        return duties.page(employer, form)
    return questions.unasked(employer, form)
