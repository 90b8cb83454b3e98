"""Units -> the pieces of time expressions: a date, a weekday, a part of the day, a stretch of time."""

import re

_U = "[HUYG]"  # day, week, year, month words
_N = "[ndy1]"
_YEAR = "(?:,?o?Y?y|(?:o?[lft]Y)|Y[LFT])"

# Name -> pattern over kinds. Earlier ones win; each is bounded, so that matching is linear in the text.
_PATTERNS = {
    "range": rf"D?d(?:o?M)?-D?do?M{_YEAR}?|M\.?d-d{_YEAR}?|M-M{_YEAR}?|Y?y[/-][yd](?![0-9NJ])",
    "calendar": rf"D?b|D?(?:du?|j)o?M(?:\.?{_YEAR})?L?|M\.?(?:du?|j)(?!-?[NJUHYG%])(?:,?y)?|(?<=\()B(?=\))|DB"
    rf"|Ujo?G?M\.?{_YEAR}?|G?M\.?{_YEAR}L?|[lft]M|G?M[LFT]?|Dd",
    "decade": "Y?[yd]-?5|Yn-?5",
    "century": "2(?:i-)?[drn]|(?:du|j)-?2",
    "clock": "c[C0dn]I?z?|[C0]I?z|CI|0I?|dIz?",
    "till": "(?<=[C0dz]-)[C0]z?",
    "least": f"[nd1](?=-[ndy]-?g?-?(?:{_U}|J))",
    "set": rf"S(?:[ndj])?(?:{_U}|W|P|A)|6",
    "ago": rf"[ndv1]-?(?:{_U}|J)[Lke]|A[Lke]",
    "duration": rf"[lft]?[ndyC1]-?g?-?(?!Yy)(?:{_U}|J)O?|g1?{_U}|[lft]?v(?:{_U}|J)O?|AO?|(?<=4)J",
    "year": "Y?yL?",
    "quarter": rf"Q(?:i-)?[rdj]/?{_YEAR}?|jQ{_YEAR}?|[lft]Q|Q[LFT]",
    "weekday": rf"[lft]?H?W(?:{_U}[LFT]|[lft]{_U}|[LFT])?",
    "period": rf"[lft]{_U}|{_U}[LFT]",
    "season": f"Z(?:{_YEAR}|[LFT])?|[lft]Z",
    "holiday": "hy?",
    "part": "[lft]P|PH?T?",
    "day": "E",
    "that": "K",
    "reference": "R",
}
_PIECE = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS.items())
GRAMMAR = re.compile(f"(?P<limit>q|mo?-?9?o?)?(?:{_PIECE})")
