"""The held language that is nearest to one we do not hold: by the letters somebody can read, then
by what the schools teach where it is spoken (docs/decisions/0016).

Tamil, Telugu, Kannada and Malayalam are not here: their letters are like none of ours, and who
reads a second script there reads English sooner than Hindi. Every language stands on the start page.
"""

# A tag may say its script; that is what can be read.
SCRIPTS = {"deva": "hi", "beng": "bn", "arab": "ur", "latn": "en"}
# The same letters as Hindi: Bihar, Uttar Pradesh, Rajasthan, Chhattisgarh, Haryana, the hills,
# Maharashtra, Goa, the Bodo and Santali of the schools. Then letters of their own, with Hindi
# taught beside them: Punjabi, Gujarati, Odia.
_HINDI = "anp awa bfy bgc bgq bhb bho bjj bns bra brx dcc doi gbm gom hne kfy kok kru lmn mag mai "
_HINDI += "mr mtr mup mwr noe raj sa sat sck unr wbr gu or pa"
# Spoken in Nepal, where the school is in Nepali.
_NEPALI = "bap chx dty gvr jml lep lif mgp mrd new rab raji sip suz taj thl thq thr the tkt xsr"
# Read from right to left, and known by Urdu's own letters.
_URDU = "bal brh hnd khw ks pa-pk pnb ps sd skr"
# Written with the letters of Bengali, or spoken where Bengali is taught.
_BENGALI = "as bpy ccp ctg mni rhg rkt syl trp"
NEAREST = {
    tag: held
    for held, tags in {"hi": _HINDI, "ne": _NEPALI, "ur": _URDU, "bn": _BENGALI}.items()
    for tag in tags.split()
}


def nearest(tag: str) -> str:
    """The nearest held language of a tag in small letters, as "bho-in": "hi"; what leads to Hindi
    leads in Nepal to Nepali, "mai-np": "ne"; "" for none."""
    base, *rest = tag.split("-")
    written = next((SCRIPTS[part] for part in rest if part in SCRIPTS), "")
    found = written or NEAREST.get(tag) or NEAREST.get(base, "")
    return "ne" if found == "hi" and "np" in rest else found
