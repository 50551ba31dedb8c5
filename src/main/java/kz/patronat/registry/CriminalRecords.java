package kz.patronat.registry;

/** The records of the Committee on legal statistics, behind the e-government gateway (clause C8). */
public interface CriminalRecords {

    RegistryReply<RecordAnswer> certificate(RegistryRequest request);
}
