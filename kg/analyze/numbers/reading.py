"""One match of the number grammar -> the quantity it stands for, or nothing."""

import re
from decimal import Decimal

from kg.analyze.numbers.label import labelled
from kg.analyze.numbers.units import counted, scaled, singular
from kg.analyze.scan import CAPITAL, Unit
from kg.analyze.scan.value import NUMBER, OF, regrouped
from kg.model import Quantity, Span

_PLACES = Decimal("0.0001")  # a third is 0.3333
_EXACT, _ABOUT, _LESS, _MAGNITUDE = "exact", "about", "less-than", "magnitude"
_STRONGEST = 10  # no earthquake has a greater magnitude
_NAMED = 10_000  # models and makes have smaller numbers in their names: "Boeing 737"
_DASHED = 10  # "1–2" may be a score, "20–30" is none
_Amount = tuple[Decimal, Decimal | None, str | None, int]


def quantity(match: re.Match[str], units: list[Unit], lang: str, offset: int) -> Quantity | None:
    """What a match means; None for a telephone, a score, a label and the like."""
    begin = match.start() + _idle(match["before"], units, match.start())
    core = next(name for name in ("share", "many", "low", "first") if match[name])
    if core != "share" and labelled(units, begin, match.end()):
        return None
    read = _share(match, units) if core == "share" else _amount(match, units, lang, core)
    if read is None:
        return None
    value, high, unit, end = read
    strength = begin and units[begin - 1].kind == "m" and value <= _STRONGEST and high is None
    first = match.start() + len(match["before"])
    first += units[first].kind in "b$" and core != "share"
    last = match.end(next((name for name in ("high", "last") if match[name]), core))
    return Quantity(
        span=Span(units[begin - 1 if strength else begin].start + offset, units[end - 1].end + offset),
        number=Span(units[first].start + offset, units[last - 1].end + offset),
        value=_plain(value),
        qualifier=_qualifier(match, units, begin),
        unit=_MAGNITUDE if strength else unit,
        high=None if high is None else _plain(high),
    )


def _idle(before: str, units: list[Unit], at: int) -> int:
    """How many of the words before the number do not limit it: "to" without a range, "mencapai" (reaches)."""
    idle = 0
    while idle < len(before) and units[at + idle].value in ("-", _EXACT):
        idle += 1
    return idle


def _share(match: re.Match[str], units: list[Unit]) -> _Amount:
    """A fraction: its number above, or one, through what its word says."""
    share = units[match.start("share") : match.end("share")]
    above = Decimal(share[0].value) if share[0].kind == NUMBER else Decimal(1)
    return (above / Decimal(share[-1].value)).quantize(_PLACES), None, None, match.end("share")


def _amount(match: re.Match[str], units: list[Unit], lang: str, core: str) -> _Amount | None:
    """Value, upper end, unit and the place behind them."""
    value, money, end = scaled(units, match.start(core), match.end(core), lang)
    closing = next((name for name in ("high", "last") if match[name]), None)
    high: Decimal | None = None
    if closing:
        high, money_too, end = scaled(units, match.start(closing), match.end(closing), lang)
        money = money or money_too
        value = _same_scale(value, high, _digits(match, units, core), _digits(match, units, closing))
    end = max(end, match.end())
    found = _unit(match, units, lang, core, end, money)
    if high is not None and not (found or match["before"] or core == "low" or _dash(match, units, high)):
        return None
    if (high is not None and value >= high) or (found is None and not _may_stand_bare(match, units, core)):
        return None
    unit, end = found or (None, end)
    if unit and not money and high is None and units[end - 1].kind not in "%cu" and value % 1:
        value = regrouped(_digits(match, units, core).word, lang) or value  # nobody counts 1.2 people
    return value, high, unit, end


def _unit(
    match: re.Match[str], units: list[Unit], lang: str, core: str, end: int, money: str | None
) -> tuple[str | None, int] | None:
    if money:
        return money, end + (end < len(units) and units[end].kind == "c")
    before = units[match.start(core) - 1] if match.start(core) else None
    sure = "y" in match[core] or (before is not None and before.kind == CAPITAL)
    if core == "many" and end < len(units) and units[end].kind == OF:
        return counted(units, end + 1, lang)
    single = _digits(match, units, core)
    if core == "first" and not match["last"] and single.value == "1" and not single.word:
        return singular(units, end, lang)
    return counted(units, end, lang, sure=sure)


def _may_stand_bare(match: re.Match[str], units: list[Unit], core: str) -> bool:
    if core in ("many", "low") or match["before"] or match["after"]:
        return True
    unit, at = _digits(match, units, core), match.start(core)
    named = at > 0 and units[at - 1].kind == CAPITAL and bool(unit.word) and Decimal(unit.value) < _NAMED
    strength = at > 0 and units[at - 1].kind == "m"
    return strength or not (named or "y" in match[core] or Decimal(unit.value) == 0 or (unit.value == "1"))


def _digits(match: re.Match[str], units: list[Unit], core: str) -> Unit:
    """The number itself, without the currency before it and the letter behind it."""
    return next(unit for unit in reversed(units[match.start(core) : match.end(core)]) if unit.kind in "nyp")


def _dash(match: re.Match[str], units: list[Unit], high: Decimal) -> bool:
    between = units[match.end("first") : match.start("last")]
    return high > _DASHED and all(sign.word != "-" for sign in between)


def _same_scale(low: Decimal, high: Decimal, first: Unit, last: Unit) -> Decimal:
    """The 20 of "20–30 juta" is twenty million."""
    if first.word and last.word and Decimal(first.value) == low:
        written = Decimal(re.sub("[^0-9].*", "", last.word) or 1)
        factor = high / written if written and high >= written * 1000 else Decimal(1)
    else:
        factor = Decimal(1000) ** ((high.adjusted()) // 3) if not last.word else Decimal(1)
    return low * factor if low < 1000 and low * factor < high else low


def _qualifier(match: re.Match[str], units: list[Unit], begin: int) -> str:
    said = [units[at].value for at in range(begin, match.start() + len(match["before"]))]
    if match["after"]:
        said.append(units[match.end("after") - 1].value)
    limits = [limit for limit in said if limit and limit != _EXACT]
    if limits and not (match["many"] and limits[-1] == _LESS):  # "hingga miliaran rupiah" is no limit above
        return limits[-1]
    return _ABOUT if match["many"] else _EXACT


def _plain(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
