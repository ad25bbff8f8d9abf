"""The untrusted half: what runs beside a student's code.

Imports nothing of grader but observation, wire, the vocabulary and itself.
"""
