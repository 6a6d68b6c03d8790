"""The words by which somebody asks to be told their next date again, in the languages of the countries, in their
letters and in Latin ones. Spaces are not looked at (see `replies`).

Server only.
"""

from typing import Final

AGAIN: Final = frozenset(
    word
    for line in (
        "again repeat tellagain tellmeagain sayagain date dates mydate mydates अगेन रिपीट",
        "फिर फिरसे फिरसेकहो फिरबताओ फिरबताएं फिरसेबताओ फिरसेबताएं दोबारा दोबाराबताओ दुबारा तारीख",
        "phir phirse phirbatao dobara dubara",
        "फेरि फेरिभन फेरिभन्नुस् फेरिभन्नुहोस् फेरिभन्नुहोस दोहोर्याउनुहोस् मिति pheri feri pheribhannus",
        "আবার আবারবল আবারবলো আবারবলুন পুনরায় তারিখ abar abarbolun",
        "پھر پھرسے پھربتائیں پھرسےبتائیں دوبارہ دوبارہبتائیں تاریخ",
        "ulit ulitin sabihinulit lagi ulangi ulang อีกครั้ง บอกอีกครั้ง ម្តងទៀត ម្ដងទៀត",
    )
    for word in line.split(" ")
)
