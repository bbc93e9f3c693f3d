"""The words of the demo portal: Dutch at B1 level, written for this project, and some English.

No invented persons, and no number or address that could be somebody's.
"""
