"""Digits and number words -> values."""

import re
from decimal import Decimal

from kg.analyze.scan import OPAQUE, Unit, kinds

DIGITS, WORD, VAGUE, SEVERAL, AND, OF, NUMBER = "0", "w", "p", "v", "a", "o", "n"

_POINT = {"id": ",", "en": "."}  # decimal sign; the other of the two groups thousands
_SEED = re.compile("w|0(?=w)|[pv]")  # where a number phrase may begin
_LARGEST = Decimal(10) ** 18
_LONGEST = 15  # more digits are an account or a telephone, and no value


def _shapes(point: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    mark, group = re.escape(point), re.escape("," if point == "." else ".")
    grouped = rf"[1-9][0-9]{{0,2}}(?:{group}[0-9]{{3}})+"
    plain = r"(?:0|[1-9][0-9]*)"
    return (
        re.compile(rf"(?:{grouped}|{plain})(?:{mark}[0-9]+)?"),
        re.compile(rf"[1-9][0-9]{{0,2}}{mark}[0-9]{{3}}(?:(?:{mark}[0-9]{{3}})+(?:{group}[0-9]+)?|{group}[0-9]+)"),
        re.compile(rf"{plain}{group}[0-9]{{1,2}}"),
    )


_SHAPES = {point: _shapes(point) for point in ",."}


def digits(written: str, lang: str) -> Decimal | None:
    """The value of digits with the separators of a language, None where they are no number.

    The other convention is accepted where only it can be meant: "1,200,000" in Indonesian.
    """
    if len(written) > 2 * _LONGEST or sum(map(str.isdigit, written)) > _LONGEST:
        return None
    point = _POINT.get(lang, ".")
    group = "," if point == "." else "."
    native, grouped_abroad, pointed_abroad = _SHAPES[point]
    if native.fullmatch(written):
        return Decimal(written.replace(group, "").replace(point, "."))
    if grouped_abroad.fullmatch(written):
        return Decimal(written.replace(point, "").replace(group, "."))
    return Decimal(written.replace(group, ".")) if pointed_abroad.fullmatch(written) else None


def regrouped(written: str, lang: str) -> Decimal | None:
    """The value of "1,200" in Indonesian, or "1.200" in English, were its sign a thousands sign."""
    whole, mark, rest = written.partition(_POINT.get(lang, "."))
    fits = mark and len(rest) == 3 and (rest + whole).isdigit() and 0 < len(whole) < 4 and whole[0] != "0"
    return Decimal(whole + rest) if fits else None


class _Sum:
    """A number phrase read so far: finished scales, hundreds and tens, the last digit."""

    def __init__(self, start: Decimal | None = None) -> None:
        self.total = Decimal(0)
        self.part = start or Decimal(0)
        self.digit = Decimal(0)
        self.cap = Decimal("Infinity")
        self.closed = start is not None
        self.begun = start is not None

    @property
    def value(self) -> Decimal:
        return self.total + self.part + self.digit

    @property
    def open(self) -> bool:
        """Whether tens and units may still follow."""
        return self.part % 100 == 0 and self.digit == 0

    def add(self, atom: str) -> bool:
        """Take one more word in; False where it does not belong to this number."""
        sign, size = (atom[0], Decimal(atom[1:])) if atom[0] in "x+" else ("", Decimal(atom))
        taken = self._scale(size) if sign == "x" else self._plain(size, sign)
        self.begun = self.begun or taken
        return taken

    def _plain(self, size: Decimal, sign: str) -> bool:
        if sign:  # "belas" = -teen
            return self._turn(self.digit + size) if 0 < self.digit < 10 and self.part % 100 == 0 else False
        if self.closed or self.digit or (size == 0 and self.begun) or (self.begun and not self.value):
            return False
        if size < 10:
            fits = self.part % 10 == 0
            self.digit = size if fits else self.digit
            return fits
        if size < 100:
            return self.part % 100 == 0 and self._turn(size)
        if self.part or size >= self.cap:
            return False
        if size < 1000:
            return self._turn(size)
        self.total, self.cap = self.total + size, size
        return True

    def _turn(self, size: Decimal) -> bool:
        self.part, self.digit = self.part + size, Decimal(0)
        return True

    def _scale(self, size: Decimal) -> bool:
        amount = self.part + self.digit
        if size == 10:
            fits = 0 < self.digit < 10 and self.part % 100 == 0 and not self.closed
            return self._turn(self.digit * 9 + self.digit) if fits else False
        if size in (12, 100):
            if not 0 < amount < 100 or (self.closed and size == 100):
                return False
            self.part, self.digit, self.closed = amount * size, Decimal(0), size == 12
            return True
        return self._thousands(amount, size)

    def _thousands(self, amount: Decimal, size: Decimal) -> bool:
        if self.value * size > _LARGEST:
            return False
        if amount and size < self.cap:
            self.total += amount * size
        elif self.value:  # "seribu triliun" = a thousand trillion
            self.total = (self.total + amount) * size
        else:
            return False
        self.part = self.digit = Decimal(0)
        self.cap, self.closed = size, False
        return True


def folded(units: list[Unit], lang: str) -> list[Unit]:
    """The units with every number phrase joined into one unit whose value is the number."""
    out: list[Unit] = []
    done = 0
    for seed in _SEED.finditer(kinds(units)):
        at = seed.start()
        if at < done:
            continue
        unit, end = _many(units, at) if units[at].kind in (VAGUE, SEVERAL) else _phrase(units, at, lang)
        out += units[done:at]
        out.append(unit)
        done = end
    return out + units[done:] if done else units


def _phrase(units: list[Unit], at: int, lang: str) -> tuple[Unit, int]:
    first = units[at]
    start = digits(first.word, lang) if first.kind == DIGITS else None
    if first.kind == DIGITS and start is None:
        return first, at + 1
    sum_ = _Sum(start)
    end = at + 1 if first.kind == DIGITS else at
    while end < len(units):
        step = _step(units, end, sum_)
        if not step:
            more = _more(units, end, lang, sum_)
            if more is None:
                break
            sum_.part, sum_.closed, step = more, True, 1
        end += step
    if end == at or (first.kind == DIGITS and end == at + 1):
        return (first if first.kind == DIGITS else Unit(OPAQUE, first.start, first.end, first.word)), at + 1
    written = "" if start is None else first.word
    return Unit(NUMBER, first.start, units[end - 1].end, written, str(sum_.value)), end


def _step(units: list[Unit], at: int, sum_: _Sum) -> int:
    """How many units the next word of the number takes: itself, and "and" or a hyphen before it."""
    unit = units[at]
    if unit.kind == WORD:
        return int(sum_.add(unit.value))
    if at + 1 == len(units) or units[at + 1].kind != WORD or units[at + 1].value[0] in "x+":
        return 0
    after = units[at + 1]
    hyphen = unit.kind == "-" and unit.end == after.start and sum_.part % 100 > 0 and sum_.digit == 0
    joined = unit.kind == AND and unit.value == "+" and sum_.value >= 100 and sum_.open
    if (hyphen and Decimal(after.value) < 10) or (joined and Decimal(after.value) < 100):
        return 2 if sum_.add(after.value) else 0
    return 0


def _more(units: list[Unit], at: int, lang: str, sum_: _Sum) -> Decimal | None:
    """Digits that go on after a scale: the 500 of "2 juta 500 ribu"."""
    follows = at + 1 < len(units) and units[at].kind == DIGITS and units[at + 1].kind == WORD
    if not follows or sum_.part or sum_.digit or units[at + 1].value[0] != "x":
        return None
    value = digits(units[at].word, lang)
    return value if value and value < 1000 and Decimal(units[at + 1].value[1:]) < sum_.cap else None


def _many(units: list[Unit], at: int) -> tuple[Unit, int]:
    """ "Tens of thousands", "puluhan ribu", "several hundred": the least they can mean."""
    first, value, end = units[at], Decimal(units[at].value if units[at].kind == VAGUE else 1), at + 1
    while end < len(units):
        step = 2 if units[end].kind == OF and end + 1 < len(units) else 1
        unit = units[end + step - 1]
        if unit.kind == WORD and unit.value[0] == "x" and step == 1:
            more = Decimal(unit.value[1:])
        elif unit.kind == VAGUE:
            more = Decimal(unit.value)
        else:
            break
        if value * more > _LARGEST:
            break
        value *= more
        end += step
    if first.kind == SEVERAL and end == at + 1:
        return first, end
    return Unit(VAGUE, first.start, units[end - 1].end, first.word, str(value)), end
