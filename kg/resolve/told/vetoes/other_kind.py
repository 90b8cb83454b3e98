"""Another kind of event."""

from kg.model import Telling


def other_kind(one: Telling, other: Telling) -> bool:
    """They are of different kinds, or one has happened and the other is only planned, possible or demanded.

    id: "akan bertemu" dan "bertemu". en: a ceasefire and a call for one.
    """
    if one.kind != other.kind:
        return True
    return one.kind == "event" and (one.type != other.type or one.modality != other.modality)
