// Made from Resources/weights.yaml by Scripts/generate-weights.py. Do not edit by hand.
// swift-format-ignore-file

extension Weights {
  /// The shipped weights' file.
  static let trainedSource = ##"""
    # What the choice has learned; made by `measurand train`. Worth is in log-odds that a
    # candidate is the answer rather than nothing; a feature that is not named is worth nothing.
    format: 1
    tables:
      frontal:
        bias: 1.408
        lineAgrees: 3.440
        lineDisagrees: -2.692
        lineOblique: -1.041
        lineTilted: 2.336
        sideAgrees: 2.005
        sideDisagrees: -1.830
        upright: 0.938
        level: -1.662
        slanted: 1.133
        biggerBeside: -2.362
        behindBeside: 0.116
        shorterLine: -0.983
        baseEdge: 1.386
        flatterEdge: 1.652
        biggerEdge: 0.964
        viewAgrees: 0.980
        viewDisagrees: -0.737
        twinLineAgrees: 1.645
        twinLineDisagrees: -1.544
        oddUnit: -1.496
        announced: 2.386
        denied: -2.689
        otherAnnounced: -2.843
        letterAgrees: 3.569
        letterDisagrees: -2.885
        twinAnnounced: 0.171
        twinDenied: -1.079
        tableAgrees: 1.372
        tableDisagrees: -2.500
        placeAgrees: 1.610
        placeDisagrees: -0.941
        biggest: 0.236
        later: -1.127
        repeated: -0.339
        borrowed: -1.562
        inSentence: -2.427
        smallPrint: -0.353
        doubtfulText: -1.653
        afterList: -0.258
        exactlyThree: 0.379
        onlyCandidate: -0.565
        usualSize: 1.154
        commonSize: 0.140
        usualUnit: 0.414
      depth:
        bias: -1.868
        lineAgrees: 3.140
        lineDisagrees: -3.314
        lineTilted: 1.800
        sideAgrees: 1.500
        sideDisagrees: 0.632
        upright: 1.000
        level: -1.390
        slanted: 0.792
        biggerBeside: 0.150
        behindBeside: 0.550
        shorterLine: -0.166
        baseEdge: 0.689
        flatterEdge: 0.306
        biggerEdge: 1.581
        viewAgrees: 2.743
        viewDisagrees: -1.020
        twinLineAgrees: 1.500
        twinLineDisagrees: -1.326
        oddUnit: -1.912
        announced: 3.098
        denied: -2.576
        otherAnnounced: -1.984
        letterAgrees: 3.236
        letterDisagrees: -3.066
        twinAnnounced: 0.022
        twinDenied: -1.230
        tableAgrees: 1.500
        tableDisagrees: -2.500
        placeAgrees: 1.800
        placeDisagrees: -0.883
        biggest: -1.366
        later: -0.758
        repeated: 0.827
        borrowed: -1.140
        inSentence: -2.000
        smallPrint: -0.059
        doubtfulText: -1.488
        afterList: -0.925
        thirdMeasure: 0.544
        exactlyThree: 0.943
        onlyCandidate: -0.106
        usualSize: 0.433
        commonSize: -0.039
        usualUnit: 0.001
        claimed: -1.496
        leftOver: 1.671
        leftOverFew: -0.043
        valueClaimed: -0.307
      plain:
        bias: 0.230
        announced: 3.590
        denied: -4.070
        otherAnnounced: -2.352
        letterAgrees: 1.000
        letterDisagrees: -1.000
        twinAnnounced: 0.843
        twinDenied: -2.096
        tableAgrees: 1.031
        tableDisagrees: -1.500
        biggest: 0.347
        later: -2.194
        repeated: 1.213
        borrowed: -0.610
        inSentence: -0.744
        looseUnit: -1.500
        smallPrint: -0.225
        doubtfulText: -2.037
        afterList: -1.082
        exactlyThree: 0.193
        onlyCandidate: 1.393
        usualSize: 2.373
        commonSize: 1.396
        usualUnit: 1.349
    calibration:
      answered: {slope: 1.009, intercept: 0.177}
      blank: {slope: 0.090, intercept: 1.641}
    empty_shares:
      depth: 0.463
      height: 0.053
      item_volume: 0.367
      item_weight: 0.319
      maximum_weight_recommendation: 0.350
      voltage: 0.205
      wattage: 0.193
      width: 0.029
    precision:
      - {wanted: 0.700, confidence: 0.010, recall: 0.909}
      - {wanted: 0.710, confidence: 0.010, recall: 0.909}
      - {wanted: 0.720, confidence: 0.010, recall: 0.909}
      - {wanted: 0.730, confidence: 0.010, recall: 0.909}
      - {wanted: 0.740, confidence: 0.010, recall: 0.909}
      - {wanted: 0.750, confidence: 0.010, recall: 0.909}
      - {wanted: 0.760, confidence: 0.010, recall: 0.909}
      - {wanted: 0.770, confidence: 0.010, recall: 0.909}
      - {wanted: 0.780, confidence: 0.010, recall: 0.909}
      - {wanted: 0.790, confidence: 0.010, recall: 0.909}
      - {wanted: 0.800, confidence: 0.010, recall: 0.909}
      - {wanted: 0.810, confidence: 0.010, recall: 0.909}
      - {wanted: 0.820, confidence: 0.010, recall: 0.909}
      - {wanted: 0.830, confidence: 0.010, recall: 0.909}
      - {wanted: 0.840, confidence: 0.010, recall: 0.909}
      - {wanted: 0.850, confidence: 0.010, recall: 0.909}
      - {wanted: 0.860, confidence: 0.010, recall: 0.909}
      - {wanted: 0.870, confidence: 0.010, recall: 0.909}
      - {wanted: 0.880, confidence: 0.010, recall: 0.909}
      - {wanted: 0.890, confidence: 0.089, recall: 0.909}
      - {wanted: 0.900, confidence: 0.145, recall: 0.909}
      - {wanted: 0.910, confidence: 0.292, recall: 0.904}
      - {wanted: 0.920, confidence: 0.352, recall: 0.904}
      - {wanted: 0.930, confidence: 0.420, recall: 0.904}
      - {wanted: 0.940, confidence: 0.530, recall: 0.898}
      - {wanted: 0.950, confidence: 0.632, recall: 0.877}
      - {wanted: 0.960, confidence: 0.839, recall: 0.807}
      - {wanted: 0.970, confidence: 0.897, recall: 0.728}
      - {wanted: 0.980, confidence: 0.942, recall: 0.546}
    report: |
      Trained on adjudicated.csv: 599 rows of 360 pictures.
      Cross-validated by picture, 5 folds, seed 1, regularisation 0.3:

      attribute                          F1 95 % interval precision recall   rows     TP     FP     FN     TN  left blank
      depth                           0.794   0.667-0.896     0.735  0.862     65     25      9      4     27    27 of 30
      height                          0.951   0.917-0.977     0.916  0.990    111     98      9      1      3      3 of 5
      item_volume                     0.882   0.733-0.977     0.938  0.833     28     15      1      3      9     9 of 10
      item_weight                     0.967   0.940-0.987     0.954  0.981    158    104      5      2     47    47 of 50
      maximum_weight_recommendation   0.960   0.889-1.000     0.960  0.960     38     24      1      1     12    12 of 13
      voltage                         0.954   0.897-1.000     0.969  0.939     42     31      1      2      8      8 of 8
      wattage                         0.929   0.861-0.979     0.975  0.886     55     39      1      5     10    10 of 10
      width                           0.947   0.911-0.977     0.918  0.978    102     90      8      2      2      2 of 2
      all                             0.939   0.920-0.957     0.924  0.955    599    426     35     20    118  118 of 128
      Errors: wrong number 21, right number with wrong unit 0, another attribute's value 4, missing 20, should have been empty 10.

      F1 with the rules' weights alone: 0.937
      F1 in the mix of attributes: 0.929, with the rules' alone 0.923
      Expected calibration error of the answers' confidences: 0.028
      Asked for a precision of 0.8: 0.884 on pictures not trained on, recall 0.909
      Asked for a precision of 0.9: 0.901 on pictures not trained on, recall 0.907
      Asked for a precision of 0.95: 0.944 on pictures not trained on, recall 0.866

    """##
}
