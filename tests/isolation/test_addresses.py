"""Every address of the CMS has its place in the table of the gate."""

from werkcentrum.tenancy import addresses, arguments
from werkcentrum.tenancy.addresses import Who

from .addresses import cms_addresses, walk


def test_every_address_of_the_cms_is_classified():
    unknown = {one.name for one in cms_addresses()} - addresses.LEVEL_OF.keys()
    assert not unknown, f"Give these a place in werkcentrum/tenancy/addresses.py: {unknown}"


def test_the_table_knows_no_address_that_does_not_exist():
    assert addresses.LEVEL_OF.keys() <= {one.name for one in walk()}
    tables = (arguments.KIND_OF_IDS, arguments.SHARED_TOO, arguments.ROOT_TOO)
    assert all(set(table) <= addresses.LEVEL_OF.keys() for table in tables)


def test_no_address_has_two_places():
    names = [name for group in addresses.LEVELS.values() for name in group]
    assert len(names) == len(set(names))


def test_every_id_in_an_address_that_a_region_may_ask_has_a_kind():
    for one in cms_addresses():
        if addresses.LEVEL_OF[one.name] <= Who.MANAGER:
            for argument in one.arguments:
                known = argument in arguments.KIND_OF_ARGUMENT
                plain = argument in arguments.PLAIN_ARGUMENTS
                namespace = one.name.rpartition(":")[0]
                by_model = argument == "pk" and namespace in arguments.KIND_OF_PK
                assert known or plain or by_model, (one.name, argument)
