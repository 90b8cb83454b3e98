"""A trained pipeline with wide vectors -> the same with narrow ones, by a linear change of basis.

Static vectors enter a network through one linear map, so the table can be cut along the directions that the
maps hardly use: table' = table P and map' = map Q, with P the main directions, Q its inverse.
"""

from __future__ import annotations

import numpy as np
from spacy.language import Language
from spacy.vectors import Mode, Vectors
from thinc.api import Model


def vector_maps(nlp: Language) -> list[Model]:
    """The layers that read static vectors, once each."""
    layers = [layer for _, pipe in nlp.pipeline if hasattr(pipe, "model") for layer in pipe.model.walk()]
    found = {layer.id: layer for layer in layers if layer.name == "static_vectors"}
    return list(found.values())


def basis(table: np.ndarray, maps: list[Model], width: int) -> tuple[np.ndarray, np.ndarray]:
    """P and its left inverse for the maps: the directions whose loss changes the mapped table least."""
    root = np.linalg.cholesky(table.T @ table / len(table) + 1e-8 * np.eye(table.shape[1]))
    stacked = np.vstack([layer.get_param("W") / np.abs(layer.get_param("W")).mean() for layer in maps]) @ root
    _, _, directions = np.linalg.svd(stacked, full_matrices=False)
    kept = directions[:width].T
    return np.linalg.solve(root.T, kept), root @ kept


def fold(nlp: Language, width: int) -> Language:
    """Narrow the vectors of a pipeline in place."""
    vectors = nlp.vocab.vectors
    table = np.asarray(vectors.data, dtype="float64")
    maps = vector_maps(nlp)
    down, up = basis(table, maps, width)
    for layer in maps:
        layer._dims["nM"] = width  # thinc offers no way to change a dimension once there are weights
        layer.set_param("W", (layer.get_param("W") @ up).astype("float32"))
    nlp.vocab.vectors = narrowed(vectors, (table @ down).astype("float32"), nlp)
    return nlp


def narrowed(vectors: Vectors, data: np.ndarray, nlp: Language) -> Vectors:
    """The same keys or buckets over another table."""
    common = {"strings": nlp.vocab.strings, "data": data, "name": vectors.name, "attr": vectors.attr}
    if vectors.mode == Mode.floret:
        keys = ("minn", "maxn", "hash_count", "hash_seed", "bow", "eow")
        return Vectors(mode="floret", **common, **{key: getattr(vectors, key) for key in keys})
    new = Vectors(**common)
    for key, row in vectors.key2row.items():
        new.add(key, row=row)
    return new
