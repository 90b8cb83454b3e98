"""Trigger + sense -> who and what fills its roles, where and when it was."""
